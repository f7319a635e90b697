import { createHash, createHmac, randomBytes } from 'node:crypto'
import { hmacSha256, sha256 } from './sha256'

const bytesOf = (hex: string) => [...Buffer.from(hex, 'hex')]
const hexOf = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex')

test('the hash is that of another implementation, at every length around a block', () => {
  for (let length = 0; length <= 200; length += 1) {
    const message = randomBytes(length)
    expect(hexOf(sha256([...message]))).toBe(createHash('sha256').update(message).digest('hex'))
  }
})

// RFC 4231, test cases 1, 2, 3 and 6: a short key, a shorter one, one of 20 bytes, and one longer than a block.
test.each([
  ['0b'.repeat(20), '4869205468657265', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '4a656665',
    '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  ['aa'.repeat(20), 'dd'.repeat(50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    'aa'.repeat(131),
    Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
])('the keyed hash of RFC 4231 (key %#)', (key, message, digest) => {
  expect(hexOf(hmacSha256(bytesOf(key), bytesOf(message)))).toBe(digest)
})

test('the keyed hash is that of another implementation for any key', () => {
  for (let round = 0; round < 50; round += 1) {
    const [key, message] = [randomBytes(round * 3), randomBytes(round)]
    expect(hexOf(hmacSha256([...key], [...message]))).toBe(createHmac('sha256', key).update(message).digest('hex'))
  }
})
