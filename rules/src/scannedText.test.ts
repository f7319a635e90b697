import { decodePercent, peelParameter, peelScanned } from './scannedText'

// Proves that what scanners, hosts and copies put around a code comes off, however it is piled up, and nothing else does.

const link = 'https://qr.xmwallet.example/m/MS5zLm0.c2ln'
const encoded = encodeURIComponent(link)

test.each([
  ['blanks and line ends', ` \t${link}\r\n`],
  ['a byte order mark and a NUL', `\ufeff${link}\u0000`],
  ['a byte order mark read as Latin-1', `ï»¿${link}`],
  ['start and end of text', `\u0002${link}\u0003\r`],
  ['the AIM mark', `]Q1${link}`],
  ['the ECI mark', `\\000026${link}`],
  ['all of them', `\u0002]Q2\\000026ï»¿\ufeff ${link}\u0000\n`],
  ['the word URL', `URL:${link}`],
  ['the word URLTO', `urlto: ${link}`],
  ['an encoding', encoded],
  ['an encoding in small letters', encoded.replace(/%../g, (byte) => byte.toLowerCase())],
  ['two encodings', encodeURIComponent(encoded)],
  ['a mark before an encoding', `]Q1${encoded}\n`],
])('%s comes off', (_what, text) => {
  expect(peelScanned(text)).toBe(link)
})

test.each([
  `${link}?note=100%25`,
  `${link}%2E`,
  `${link}#wechat_redirect`,
  'a%20b',
  '100%',
  'ftp%3A%2F%2Fa',
  ']',
  '\\0000',
  'URL:tel:1',
  '',
])('%s has no wrapper', (text) => {
  expect(peelScanned(text)).toBe(text)
})

test('an encoding that never ends is left to be refused', () => {
  let text = link
  for (let count = 0; count < 9; count += 1) text = encodeURIComponent(text)
  expect(peelScanned(text)).toMatch(/^https%/)
})

test('a percent sign that begins no escape stays, and hides no other', () => {
  expect(decodePercent('%')).toBe('%')
  expect(decodePercent('100%25 %zz %E0%A4%A %E6%B2%99%E8%8C%B6%')).toBe('100% %zz %E0%A4%A 沙茶%')
  expect(peelScanned(`${encoded}%3Fnote%3D5%`)).toBe(`${link}?note=5%`)
})

test.each([
  [undefined, ''],
  ['', ''],
  ['undefined', ''],
  ['null', ''],
  [' \u0000', ''],
  ['%20', ''],
  [link, link],
  [encoded, link],
  [encodeURIComponent(encoded), link],
  [`%EF%BB%BF${encoded}%0A`, link],
  [`${link}?note=100%25`, `${link}?note=100%25`],
  [encodeURIComponent(`${link}?note=100%25`), `${link}?note=100%25`],
  ['c%2EVq0mUCBpRbiYvcU3Gt2xZw', 'c.Vq0mUCBpRbiYvcU3Gt2xZw'],
  ['c%252EVq0mUCBpRbiYvcU3Gt2xZw', 'c.Vq0mUCBpRbiYvcU3Gt2xZw'],
  ['%E0%A4%A', '%E0%A4%A'],
])('the parameter %j is %j', (value, text) => {
  expect(peelParameter(value)).toBe(text)
})
