/** base64url without padding (RFC 4648 §5), by hand: mini-program engines have neither `btoa` nor `Buffer`. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (let index = 0; index < bytes.length; index += 1) {
    buffer = (buffer << 8) | (bytes[index] ?? 0)
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += alphabet.charAt((buffer >> bits) & 63)
    }
    buffer &= 63
  }
  return bits === 0 ? text : text + alphabet.charAt((buffer << (6 - bits)) & 63)
}

/**
 * @returns the bytes, or `null` for a foreign character, an impossible length, or left-over bits that are not zero:
 * otherwise two texts would stand for the same bytes and a changed code could pass for the original
 */
export function decodeBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let buffer = 0
  let bits = 0
  let size = 0
  for (let index = 0; index < text.length; index += 1) {
    const value = alphabet.indexOf(text.charAt(index))
    if (value < 0) return null
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[size] = (buffer >> bits) & 255
      size += 1
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : null
}
