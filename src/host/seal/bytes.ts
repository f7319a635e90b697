const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** UTF-8, without TextEncoder, which mini-program engines lack. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let index = 0; index < escaped.length; index += 1) {
    if (escaped[index] === '%') {
      bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16))
      index += 2
    } else {
      bytes.push(escaped.charCodeAt(index))
    }
  }
  return Uint8Array.from(bytes)
}

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(index, index + 3)
    const group = (one << 16) | (two << 8) | three
    const given = Math.min(3, bytes.length - index)
    for (let place = 0; place < 4; place += 1) {
      text += place <= given ? (alphabet[(group >> (18 - 6 * place)) & 63] ?? '') : '='
    }
  }
  return text
}

/** Standard base64, padded or not. Throws on any other character. */
export function fromBase64(text: string): Uint8Array {
  const characters = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((characters.length * 6) / 8))
  let buffer = 0
  let bitCount = 0
  let length = 0
  for (const character of characters) {
    const value = alphabet.indexOf(character)
    if (value < 0) throw new Error('not base64')
    buffer = ((buffer << 6) | value) & 0xffff
    bitCount += 6
    if (bitCount >= 8) {
      bitCount -= 8
      bytes[length] = (buffer >> bitCount) & 0xff
      length += 1
    }
  }
  return bytes
}
