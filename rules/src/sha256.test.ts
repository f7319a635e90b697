import { hmacSha256, sha256 } from './sha256'

const bytesOf = (hex: string) => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
const asciiOf = (text: string) => text.split('').map((letter) => letter.charCodeAt(0))
const hexOf = (bytes: readonly number[]) => bytes.map((byte) => `0${byte.toString(16)}`.slice(-2)).join('')

// FIPS 180-4's examples: one block, two, and a million letters. The server's tests hold every length against Node's own.
test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the hash of FIPS 180-4 (%#)', (text, digest) => {
  expect(hexOf(sha256(asciiOf(text)))).toBe(digest)
})

// RFC 4231, test cases 1, 2, 3 and 6: a short key, a shorter one, one of 20 bytes, and one longer than a block.
test.each([
  ['0b'.repeat(20), asciiOf('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '4a656665',
    asciiOf('what do ya want for nothing?'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  ['aa'.repeat(20), bytesOf('dd'.repeat(50)), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    'aa'.repeat(131),
    asciiOf('Test Using Larger Than Block-Size Key - Hash Key First'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('the keyed hash of RFC 4231 (%#)', (key, message, digest) => {
  expect(hexOf(hmacSha256(bytesOf(key), message))).toBe(digest)
})
