import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { bitmapPicture } from './bitmapPicture'
import './QrPicture.scss'

interface QrPictureProps {
  text: string
  /** What a screen reader says in its place. */
  label: string
}

/** Whole pixels for each module, so that nothing is blurred where it is drawn larger. */
const pixels = 8

/** Around a code scanners want four modules of nothing. */
const quietModules = 4

/** A QR code, black on white in every theme. A picture, because hosts draw thousands of boxes slowly and differ in canvases. */
export function QrPicture({ text, label }: QrPictureProps) {
  const picture = useMemo(() => {
    const { data } = encode(text, { ecc: 'M', border: quietModules })
    return bitmapPicture(data, pixels)
  }, [text])
  return (
    <View role="img" ariaLabel={label}>
      <Image className="qr-picture" src={picture} mode="scaleToFill" />
    </View>
  )
}
