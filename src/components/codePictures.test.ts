import { inflateSync } from 'node:zlib'
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library'
import { barsPicture, qrPicture } from './codePictures'

// Goal: what is drawn is what is read. Method: open the pictures with Node's own inflate, and read them with a decoder that
// nobody here wrote.

/** The points of a one-bit PNG, as grey from 0 to 255. */
function pointsOf(uri: string): { width: number; height: number; grey: Uint8ClampedArray } {
  const bytes = Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const dataAt = bytes.indexOf('IDAT') + 4
  const lines = inflateSync(bytes.subarray(dataAt, dataAt + bytes.readUInt32BE(dataAt - 8)))
  const lineBytes = Math.ceil(width / 8) + 1
  const grey = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = lines[y * lineBytes + 1 + (x >> 3)] ?? 0
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0
    }
  }
  return { width, height, grey }
}

function read(uri: string): string {
  const { width, height, grey } = pointsOf(uri)
  const reader = new MultiFormatReader()
  const formats = [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128]
  reader.setHints(new Map([[DecodeHintType.POSSIBLE_FORMATS, formats]]))
  return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText()
}

test.each(['8101234567890123456', '8100000000000000000', '8199999999999999999'])(
  '%s is read back from both of its pictures',
  (digits) => {
    expect(read(qrPicture(digits))).toBe(digits)
    expect(read(barsPicture(digits))).toBe(digits)
  },
)

test('a long text is read back from a picture of many blocks', () => {
  const text = 'https://pay.example/r/'.padEnd(600, 'x')
  expect(read(qrPicture(text))).toBe(text)
})

test('a picture stays small enough to be handed to a page', () => {
  expect(qrPicture('8101234567890123456').length).toBeLessThan(16_000)
  expect(barsPicture('8101234567890123456').length).toBeLessThan(2_000)
})
