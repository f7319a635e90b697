import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { barsPicture, qrPicture } from './codePictures'
import './CodePicture.scss'

interface CodePictureProps {
  text: string
  kind: 'qr' | 'bars'
  /** What it is, for screen readers: never what it says. */
  label: string
}

/** The browser's own picture is named by what stands around it. */
const unnamed = { alt: '' }

const pictures = { qr: qrPicture, bars: barsPicture } as const

/** A text as a reader takes it off the screen: black on white with a quiet zone, in every theme. */
export function CodePicture({ text, kind, label }: CodePictureProps) {
  const picture = useMemo(() => pictures[kind](text), [text, kind])
  return (
    <View className="code-picture" role="img" ariaLabel={label}>
      <Image className={`code-picture__${kind}`} src={picture} mode="scaleToFill" nativeProps={unnamed} />
    </View>
  )
}
