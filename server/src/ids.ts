import { hash, randomFillSync } from 'node:crypto'

const random = new Uint8Array(4096)
let randomOffset = random.length
let lastMs = 0
let counter = 0

/**
 * A UUID version 7 (RFC 9562 §5.7, method 1): 48 bits of milliseconds, a 12-bit counter that makes ids of one
 * process strictly increasing within a millisecond, and 62 random bits.
 */
export function uuidv7(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs
    counter = 0
  } else {
    // The clock stands still or went back: count on, and borrow from the next millisecond when the counter is full.
    counter += 1
    if (counter > 0xfff) {
      lastMs += 1
      counter = 0
    }
  }
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.set(takeRandom(8), 8)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return formatUuid(bytes)
}

/**
 * The same UUID for the same parts, always: the first 128 bits of their SHA-256, marked version 8 (RFC 9562 §5.8).
 * For ids that follow from what they are for, such as a user's balance account.
 */
export function deterministicUuid(...parts: readonly string[]): string {
  // Lengths keep ('ab', 'c') and ('a', 'bc') apart.
  const text = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('|')
  const bytes = hash('sha256', text, 'buffer').subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return formatUuid(bytes)
}

/** Random bytes are drawn in blocks: a system call per id would cost more than the id. */
function takeRandom(size: number): Uint8Array {
  if (randomOffset + size > random.length) {
    randomFillSync(random)
    randomOffset = 0
  }
  randomOffset += size
  return random.subarray(randomOffset - size, randomOffset)
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
