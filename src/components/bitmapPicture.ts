import { encodeBase64Url } from '@wallet/rules'

/**
 * A black and white picture as a data URI: PNG with one bit a pixel, its rows stored uncompressed, because mini-program
 * engines have neither a compressor nor `btoa`, and every host shows PNG.
 *
 * @param rows true is black
 * @param scale how many pixels a cell is wide and high
 */
export function bitmapPicture(rows: readonly (readonly boolean[])[], scale: number): string {
  const width = (rows[0]?.length ?? 0) * scale
  const height = rows.length * scale
  const header = [...uint32(width), ...uint32(height), 1, 0, 0, 0, 0]
  const png = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows.flatMap((row) => repeated(scanline(row, scale), scale)))),
    ...chunk('IEND', []),
  ]
  return `data:image/png;base64,${base64(Uint8Array.from(png))}`
}

/** One line: no filter, then eight pixels a byte, white being 1. */
function scanline(row: readonly boolean[], scale: number): number[] {
  const pixels = row.flatMap((isBlack) => repeated([isBlack ? 0 : 1], scale))
  const bytes = [0]
  for (let start = 0; start < pixels.length; start += 8) {
    let byte = 0
    for (let bit = 0; bit < 8; bit += 1) byte = (byte << 1) | (pixels[start + bit] ?? 1)
    bytes.push(byte)
  }
  return bytes
}

const blockMax = 65_535

/** A zlib stream of stored blocks (RFC 1950, RFC 1951 3.2.4). */
function stored(bytes: readonly number[]): number[] {
  const blocks: number[] = []
  for (let start = 0; start < bytes.length; start += blockMax) {
    const block = bytes.slice(start, start + blockMax)
    const isLast = start + blockMax >= bytes.length
    blocks.push(isLast ? 1 : 0, ...uint16(block.length), ...uint16(~block.length & 0xffff), ...block)
  }
  return [0x78, 0x01, ...blocks, ...uint32(adler32(bytes))]
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...Array.from(type, (character) => character.charCodeAt(0)), ...data]
  return [...uint32(data.length), ...body, ...uint32(crc32(body))]
}

function adler32(bytes: readonly number[]): number {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return ((high << 16) | low) >>> 0
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Most significant byte first. */
function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** Least significant byte first. */
function uint16(value: number): number[] {
  return [value & 255, value >>> 8]
}

function repeated<Item>(items: readonly Item[], times: number): Item[] {
  return Array.from({ length: times }, () => items).flat()
}

function base64(bytes: Uint8Array): string {
  const text = encodeBase64Url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}
