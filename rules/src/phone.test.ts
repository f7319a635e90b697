import { isPhone, normalizePhone } from './phone'

test('mainland mobile numbers only', () => {
  expect(['13000000000', '13712345650', '19999999999'].every(isPhone)).toBe(true)
  expect(['12712345650', '1371234565', '137123456500', '+8613712345650', '', '1371234565a'].some(isPhone)).toBe(false)
})

test('normalizing drops spaces, hyphens and the country code, and nothing else', () => {
  const written = [
    '137 1234 5650',
    '137-1234-5650',
    '+86 137 1234 5650',
    '0086 13712345650',
    '8613712345650',
    '(137)12345650',
  ]
  expect(new Set(written.map(normalizePhone))).toEqual(new Set(['13712345650']))
  expect(normalizePhone('86123')).toBe('86123')
  expect(normalizePhone('+1 137 1234 5650')).toBe('+113712345650')
})
