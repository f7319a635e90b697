import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { bitmapPicture } from './bitmapPicture'

// Goal: every host can show the picture, and it shows what it was made of. Method: read it with Node's zlib, chunk by chunk.

function chunksOf(picture: string): Map<string, Buffer> {
  const bytes = Buffer.from(picture.slice('data:image/png;base64,'.length), 'base64')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('ascii', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return chunks
}

test('a code of many blocks is read back cell by cell', () => {
  const { data } = encode('https://pay.example/r/'.padEnd(400, 'x'), { border: 4 })
  const scale = 8
  const chunks = chunksOf(bitmapPicture(data, scale))
  const width = data.length * scale
  expect([chunks.get('IHDR')?.readUInt32BE(0), chunks.get('IHDR')?.readUInt32BE(4)]).toEqual([width, width])
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const stride = 1 + Math.ceil(width / 8)
  const isBlack = (x: number, y: number) =>
    (((rows[y * scale * stride + 1 + Math.floor((x * scale) / 8)] ?? 0) >> (7 - ((x * scale) % 8))) & 1) === 0
  expect(data.map((row, y) => row.map((_, x) => isBlack(x, y)))).toEqual(data)
})
