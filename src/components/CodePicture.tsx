import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { barsPicture, qrPicture } from './codePictures'
import './CodePicture.scss'

interface CodePictureProps {
  digits: string
  kind: 'qr' | 'bars'
  /** What it is, for screen readers: never the digits. */
  label: string
}

const pictures = { qr: qrPicture, bars: barsPicture } as const

/** Digits as a reader takes them off the screen: black on white with a quiet zone, in every theme. */
export function CodePicture({ digits, kind, label }: CodePictureProps) {
  const picture = useMemo(() => pictures[kind](digits), [digits, kind])
  return (
    <View className="code-picture" role="img" ariaLabel={label}>
      <Image className={`code-picture__${kind}`} src={picture} mode="scaleToFill" />
    </View>
  )
}
