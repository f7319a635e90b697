import { type NdefRecord, ndefText } from './ndef'

const bytes = (...parts: (number | string)[]): ArrayBuffer =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)]))).buffer

const record = (type: string, payload: ArrayBuffer, tnf = 1): NdefRecord => ({ tnf, type: bytes(type), payload })

test.each([
  [0x00, 'https://qr.xmwallet.example/m/a.b', 'https://qr.xmwallet.example/m/a.b'],
  [0x02, 'xmwallet.example/m/a', 'https://www.xmwallet.example/m/a'],
  [0x03, 'qr.xmwallet.example/m/a', 'http://qr.xmwallet.example/m/a'],
  [0x04, 'qr.xmwallet.example/m/a', 'https://qr.xmwallet.example/m/a'],
  [0x05, '+865925555555', 'tel:+865925555555'],
  [0x23, 'x', 'urn:nfc:x'],
  [0x24, 'reserved', 'reserved'],
])('a link whose prefix is %d', (prefix, rest, text) => {
  expect(ndefText([record('U', bytes(prefix, rest))])).toBe(text)
})

test('a link holds any UTF-8', () => {
  expect(ndefText([record('U', bytes(0x04, '例.example/鹭'))])).toBe('https://例.example/鹭')
})

test.each([
  ['UTF-8', bytes(0x02, 'zh', 'c.沙茶面'), 'c.沙茶面'],
  ['a longer language name', bytes(0x05, 'zh-CN', 'c.a'), 'c.a'],
  ['UTF-16 without a mark', bytes(0x82, 'en', 0x00, 0x63, 0x9e, 0xed), 'c黭'],
  ['UTF-16 marked little-endian', bytes(0x82, 'en', 0xff, 0xfe, 0x63, 0x00, 0xed, 0x9e), 'c黭'],
  ['UTF-16 marked big-endian', bytes(0x82, 'en', 0xfe, 0xff, 0x00, 0x63), 'c'],
])('a text in %s', (_name, payload, text) => {
  expect(ndefText([record('T', payload)])).toBe(text)
})

test('the first record that says something counts, an Android app record does not', () => {
  const app = record('android.com:pkg', bytes('com.tencent.mm'), 4)
  const link = record('U', bytes(0x04, 'a.example'))
  expect(ndefText([app, record('T', bytes(0x02, 'zh')), link])).toBe('https://a.example')
  expect(ndefText([app])).toBeNull()
})

test('an absolute link is its own type, and a record without format is taken for a well-known one', () => {
  expect(ndefText([{ tnf: 3, type: bytes('https://a.example'), payload: bytes() }])).toBe('https://a.example')
  expect(ndefText([{ type: bytes('U'), payload: bytes(0x04, 'a.example') }])).toBe('https://a.example')
})

test.each([
  ['nothing', []],
  ['an empty record', [{}]],
  ['a type alone', [{ tnf: 1, type: bytes('U') }]],
  ['bytes that are no UTF-8', [record('U', bytes(0x04, 0xff, 0xfe))]],
  ['a language name longer than the record', [record('T', bytes(0x3f, 'zh'))]],
] as [string, NdefRecord[]][])('%s is no text', (_name, records) => {
  expect(ndefText(records)).toBeNull()
})
