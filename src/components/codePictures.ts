import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO'
import { encode } from 'uqr'
import { type Bitmap, pngUri } from './png'

/** Clear modules around a code, which readers need: four for a QR code, ten on either side of a bar code. */
const quietZone = { qr: 4, bars: 10 } as const

/** A text as a QR code, in a picture. */
export function qrPicture(text: string): string {
  return pngUri(qrBitmap(text), { wide: 8, high: 8 })
}

/** The digits as a Code 128, in a picture that is to be stretched in height. */
export function barsPicture(digits: string): string {
  return pngUri(barsBitmap(digits), { wide: 4, high: 8 })
}

export function qrBitmap(text: string): Bitmap {
  // Not the other encoder that the tests read with: WeChat has no TextEncoder, which that one needs.
  return encode(text, { ecc: 'M', border: quietZone.qr }).data
}

export function barsBitmap(digits: string): Bitmap {
  const { data } = new Code128(digits, {}).encode()
  const quiet = new Array<boolean>(quietZone.bars).fill(false)
  return [[...quiet, ...data.split('').map((module) => module === '1'), ...quiet]]
}
