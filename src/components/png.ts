import { encodeBase64Url } from '@wallet/rules'

/** A black-and-white picture, row by row; true is black. */
export type Bitmap = readonly (readonly boolean[])[]

/**
 * A picture as a PNG in a data URI, which every host draws in an `Image`, each point so many pixels wide and high. Nothing
 * is compressed: it is a few kilobytes, and needs no library.
 */
export function pngUri(rows: Bitmap, { wide, high }: { wide: number; high: number }): string {
  const width = (rows[0]?.length ?? 0) * wide
  const lines = rows.flatMap((row) => new Array<number[]>(high).fill(lineBytes(row, wide)))
  const header = [...word(width), ...word(lines.length), 1, 0, 0, 0, 0]
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlib(lines.reduce<number[]>((bytes, line) => bytes.concat(line), []))),
    ...chunk('IEND', []),
  ]
  return `data:image/png;base64,${base64(Uint8Array.from(bytes))}`
}

/** No filter, then eight points a byte: a bit that is set is white. */
function lineBytes(row: readonly boolean[], wide: number): number[] {
  const bits = row.flatMap((isBlack) => new Array<number>(wide).fill(isBlack ? 0 : 1))
  const bytes = [0]
  for (let index = 0; index < bits.length; index += 8) {
    let byte = 0
    for (let place = 0; place < 8; place += 1) byte = (byte << 1) | (bits[index + place] ?? 0)
    bytes.push(byte)
  }
  return bytes
}

const storedMax = 0xffff

/** RFC 1950 and 1951, in stored blocks. */
function zlib(data: readonly number[]): number[] {
  const bytes = [0x78, 0x01]
  for (let start = 0; start < data.length; start += storedMax) {
    const part = data.slice(start, start + storedMax)
    const isLast = start + storedMax >= data.length
    const { length } = part
    bytes.push(isLast ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255, ...part)
  }
  return [...bytes, ...word(adler32(data))]
}

function chunk(name: string, data: readonly number[]): number[] {
  const body = [...name.split('').map((letter) => letter.charCodeAt(0)), ...data]
  return [...word(data.length), ...body, ...word(crc32(body))]
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function adler32(bytes: readonly number[]): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 0x1_0000 + low
}

function crc32(bytes: readonly number[]): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc
}

function base64(bytes: Uint8Array): string {
  const text = encodeBase64Url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '==='.slice(0, (4 - (text.length % 4)) % 4)
}
