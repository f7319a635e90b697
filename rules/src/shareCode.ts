import { peelScanned } from './scannedText'

/** Without 0, 1, i, l and o, which look alike on paper and in somebody's voice message. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const shareCodeLength = 10

/**
 * What stands for a user in links and codes they share: 10 characters by chance, about 49 bits, and nothing about them.
 *
 * @param takeRandomByte gives one byte at a time, unpredictable ones
 */
export function makeShareCode(takeRandomByte: () => number): string {
  let code = ''
  while (code.length < shareCodeLength) {
    const value = takeRandomByte() & 31
    // The alphabet has 31 characters: drawing again keeps them equally likely.
    if (value < alphabet.length) code += alphabet.charAt(value)
  }
  return code
}

/** The share code that a mini-program code carries, `s.` and the code; null for any other text, a merchant's code included. */
export function parseShareScene(text: string): string | null {
  return /^s\.([0-9A-Za-z]+)$/.exec(peelScanned(text))?.[1] ?? null
}
