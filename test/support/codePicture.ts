import { inflateSync } from 'node:zlib'
import { BinaryBitmap, DecodeHintType, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library'

/** Where a PNG's first chunk has width, height and depth, and where the chunks begin. */
const headerAt = 16
const chunksAt = 8

/**
 * What a decoder that nobody here wrote reads in the QR code that a page gives its host to draw: a PNG in a data URI, one
 * bit a point, unfiltered.
 *
 * @throws {Error} when it is another picture, or holds no code.
 */
export function readCodePicture(uri: string): string {
  const [, base64] = /^data:image\/png;base64,(.+)$/.exec(uri) ?? []
  if (base64 === undefined) throw new Error(`no picture: ${uri.slice(0, 40)}`)
  const png = Buffer.from(base64, 'base64')
  const [width, height] = [png.readUInt32BE(headerAt), png.readUInt32BE(headerAt + 4)]
  if (png.readUInt8(headerAt + 8) !== 1) throw new Error('the picture has more than black and white')
  const rows = inflateSync(Buffer.concat(dataChunks(png)))
  const stride = 1 + Math.ceil(width / 8)
  const grey = new Uint8ClampedArray(width * height)
  for (let index = 0; index < grey.length; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)]
    const byte = rows[y * stride + 1 + (x >> 3)] ?? 0
    grey[index] = ((byte >> (7 - (x & 7))) & 1) * 255
  }
  const source = new RGBLuminanceSource(grey, width, height)
  // Nothing but the code is in the picture: there is nothing to look for.
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.PURE_BARCODE, true]])
  return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText()
}

function dataChunks(png: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = chunksAt; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return found
}
