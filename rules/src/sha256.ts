/** SHA-256 (FIPS 180-4) and HMAC (RFC 2104) for bytes, the same on a phone without WebCrypto as on the server. */

const blockBytes = 64
const firstPrimes = primesUpTo(311)
const roundConstants = firstPrimes.map((prime) => fractionBits(Math.cbrt(prime)))
const initialState = firstPrimes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)))

/** The 32 bytes of the hash. */
export function sha256(message: readonly number[]): number[] {
  const state = [...initialState]
  const padded = padMessage(message)
  for (let offset = 0; offset < padded.length; offset += blockBytes) compress(state, padded, offset)
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])
}

/** The 32 bytes of the keyed hash. */
export function hmacSha256(key: readonly number[], message: readonly number[]): number[] {
  const short = key.length > blockBytes ? sha256(key) : key
  const block = Array.from({ length: blockBytes }, (_, index) => short[index] ?? 0)
  const inner = sha256([...block.map((byte) => byte ^ 0x36), ...message])
  return sha256([...block.map((byte) => byte ^ 0x5c), ...inner])
}

/** A one bit, zeros, and the length in bits: whole blocks. */
function padMessage(message: readonly number[]): number[] {
  const zeros = (2 * blockBytes - 9 - (message.length % blockBytes)) % blockBytes
  const bits = message.length * 8
  const length = [0, 0, 0, Math.floor(bits / 0x1_0000_0000), bits >>> 24, bits >>> 16, bits >>> 8, bits]
  return [...message, 0x80, ...new Array<number>(zeros).fill(0), ...length.map((byte) => byte & 255)]
}

function compress(state: number[], bytes: readonly number[], offset: number): void {
  const words = schedule(bytes, offset)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const sigma1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const sigma0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const first = (h + sigma1 + choice + at(roundConstants, round) + at(words, round)) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sigma0 + majority) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (at(state, index) + word) | 0
}

function schedule(bytes: readonly number[], offset: number): number[] {
  const words: number[] = []
  for (let index = 0; index < 16; index += 1) {
    const start = offset + index * 4
    words.push(
      (at(bytes, start) << 24) | (at(bytes, start + 1) << 16) | (at(bytes, start + 2) << 8) | at(bytes, start + 3),
    )
  }
  for (let index = 16; index < 64; index += 1) {
    const [far, near] = [at(words, index - 15), at(words, index - 2)]
    const small0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    const small1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    words.push((at(words, index - 16) + small0 + at(words, index - 7) + small1) | 0)
  }
  return words
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function at(words: readonly number[], index: number): number {
  return words[index] ?? 0
}

function fractionBits(value: number): number {
  return Math.floor((value - Math.floor(value)) * 0x1_0000_0000) | 0
}

function primesUpTo(max: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; candidate <= max; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
