import { makeShareCode } from './shareCode'

// Proves that share codes are ten plain characters, and that every character is as likely as another.

test('a code has ten characters that cannot be mistaken for each other', () => {
  let byte = 0
  const bytes = () => {
    byte = (byte + 37) % 256
    return byte
  }
  for (let count = 0; count < 100; count += 1) expect(makeShareCode(bytes)).toMatch(/^[2-9a-hjkmnp-z]{10}$/)
})

test('a byte that stands for no character is drawn again', () => {
  const bytes = [31, 63, 0, 255, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  expect(makeShareCode(() => bytes.shift() ?? 0)).toBe('23456789ab')
})
