import fc from 'fast-check'
import { decodeBase64Url, encodeBase64Url } from './base64url'

test('the vectors of RFC 4648, without padding', () => {
  const bytes = (text: string) => Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)))
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => encodeBase64Url(bytes(text)))).toEqual([
    '',
    'Zg',
    'Zm8',
    'Zm9v',
    'Zm9vYg',
    'Zm9vYmE',
    'Zm9vYmFy',
  ])
  expect(encodeBase64Url(new Uint8Array([0xff, 0xef, 0xbe]))).toBe('_---')
})

test('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (written) => {
      expect(decodeBase64Url(encodeBase64Url(written))).toEqual(written)
    }),
  )
})

test('bytes have exactly one text', () => {
  expect(decodeBase64Url('AA')).toEqual(new Uint8Array([0]))
  for (const text of ['AB', 'A', 'AAAAA', 'AA==', 'A+', 'A/', 'A A', 'é']) expect(decodeBase64Url(text)).toBeNull()
})
