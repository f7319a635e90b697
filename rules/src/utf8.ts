import { decodePercent } from './scannedText'

/** UTF-8 by hand: mini-program engines have no `TextEncoder`. */

export function encodeUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let index = 0; index < escaped.length; index += 1) {
    const isEscape = escaped.charAt(index) === '%'
    bytes.push(isEscape ? Number.parseInt(escaped.slice(index + 1, index + 3), 16) : escaped.charCodeAt(index))
    if (isEscape) index += 2
  }
  return Uint8Array.from(bytes)
}

/** The text of these bytes; null when they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const escaped = Array.from(bytes, (byte) => `%${(byte + 256).toString(16).slice(1)}`).join('')
  const text = decodePercent(escaped)
  return String(encodeUtf8(text)) === String(bytes) ? text : null
}
