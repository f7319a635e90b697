import { makeShareCode, parseShareScene } from './shareCode'

// Proves that share codes are ten plain characters, each as likely as another, and that a scanned one is found in its wrapping.

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

test.each([
  ['s.k7m2p9w4xz', 'k7m2p9w4xz'],
  ['\ufeffs.k7m2p9w4xz\u0000\n', 'k7m2p9w4xz'],
  [']Q1s.k7m2p9w4xz', 'k7m2p9w4xz'],
  ['s.', null],
  ['s. \n', null],
  ['c.Vq0mUCBpRbiYvcU3Gt2xZw', null],
  ['k7m2p9w4xz', null],
  ['s.example', 'example'],
  ['s.example/path', null],
  ['s.a?b=c', null],
])('%j stands for the friend %j', (text, shareCode) => {
  expect(parseShareScene(text)).toBe(shareCode)
})
