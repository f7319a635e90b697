import fc from 'fast-check'
import nacl from 'tweetnacl'
import { encodeBase64Url } from './base64url'
import {
  formatMerchantCode,
  formatShortMerchantCode,
  type MerchantCode,
  parseMerchantCode,
  parseShortMerchantCode,
} from './merchantCode'
import { FEN_MAX } from './money'

/** A key pair everyone can rebuild: the seed is the bytes 0 to 31. */
const keys = nacl.sign.keyPair.fromSeed(Uint8Array.from({ length: 32 }, (_, index) => index))
const origin = 'https://qr.xmwallet.example'
const origins = [origin]
const ascii = (text: string) => Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)))
const sign = (signedText: string) => nacl.sign.detached(ascii(signedText), keys.secretKey)
const write = (code: MerchantCode) => formatMerchantCode(code, { origin, sign })

/** What the server does: well-formed and genuinely signed. */
function read(text: string): MerchantCode | null {
  const parsed = parseMerchantCode(text, { origins })
  if (!parsed.ok) return null
  const isGenuine = nacl.sign.detached.verify(ascii(parsed.signedText), parsed.signature, keys.publicKey)
  return isGenuine ? parsed.code : null
}

const fixedCode: MerchantCode = {
  kind: 'static',
  merchantId: '018f6f5e-0000-7000-8000-000000000001',
  codeId: 'counter-1',
}
const orderCode: MerchantCode = {
  kind: 'dynamic',
  merchantId: '018f6f5e-0000-7000-8000-000000000001',
  orderId: '018f6f5e-0000-7000-8000-0000000000aa',
  amountFen: 3250,
  expiresAtSeconds: 1_795_392_000,
}

const id = fc.stringMatching(/^[\w-]{1,40}$/)
const anyCode: fc.Arbitrary<MerchantCode> = fc.oneof(
  fc.record({ kind: fc.constant('static' as const), merchantId: id, codeId: id }),
  fc.record({
    kind: fc.constant('dynamic' as const),
    merchantId: id,
    orderId: id,
    amountFen: fc.integer({ min: 1, max: FEN_MAX }),
    expiresAtSeconds: fc.integer({ min: 1, max: 4_102_444_800 }),
  }),
)

test('the vectors other implementations can be held to', () => {
  expect(parseMerchantCode(write(fixedCode), { origins })).toMatchObject({
    signedText: 'xmw:1.s.018f6f5e-0000-7000-8000-000000000001.counter-1',
  })
  expect(parseMerchantCode(write(orderCode), { origins })).toMatchObject({
    signedText: 'xmw:1.d.018f6f5e-0000-7000-8000-000000000001.018f6f5e-0000-7000-8000-0000000000aa.3250.1795392000',
  })
  expect([write(fixedCode), write(orderCode)]).toMatchInlineSnapshot(`
[
  "https://qr.xmwallet.example/m/MS5zLjAxOGY2ZjVlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMS5jb3VudGVyLTE.poRYSqvZ4xOU1eSQCvirwIB4HkwpDcPf9Bm8dH54RwMctx7dXRYt_B6UJIrkOzbokPEDzoEQkolHDlDg7njfAA",
  "https://qr.xmwallet.example/m/MS5kLjAxOGY2ZjVlLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMS4wMThmNmY1ZS0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwYWEuMzI1MC4xNzk1MzkyMDAw.8mATsYbogwEe4M53jipyFmlucJQpb9NHRUxVb81-AagHUodUG9pwZ4X6cTJpOknap4NodTt7h3AEE8frMbhIDQ",
]
`)
})

test('every code is read back as it was written', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(read(write(code))).toEqual(code)
    }),
    { numRuns: 30 },
  )
})

test('no character of a code can be changed', () => {
  const text = write(orderCode)
  const other = fc.stringMatching(/^[\w.:/?#&%-]$/)
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), other, (place, character) => {
      // Scheme and host are the same in capitals.
      const isSameOrigin = place < origin.length && text[place] === character.toLowerCase()
      fc.pre(text[place] !== character && !isSameOrigin)
      return read(text.slice(0, place) + character + text.slice(place + 1)) === null
    }),
    { numRuns: 120 },
  )
})

test('the last character of payload and signature has one spelling', () => {
  const text = write(orderCode)
  const [payload = '', signature = ''] = text.split('/m/')[1]?.split('.') ?? []
  for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
    const changedSignature = `${origin}/m/${payload}.${signature.slice(0, -1)}${character}`
    expect(read(changedSignature) === null).toBe(changedSignature !== text)
    const changedPayload = `${origin}/m/${payload.slice(0, -1)}${character}.${signature}`
    expect(read(changedPayload) === null).toBe(changedPayload !== text)
  }
})

test('a changed amount does not verify, though it reads well', () => {
  const [, signature] = write(orderCode).split('.').slice(-2)
  const cheaper = formatMerchantCode({ ...orderCode, amountFen: 1 }, { origin, sign: () => new Uint8Array(64) })
  const forged = cheaper.replace(/\.[\w-]+$/, `.${signature}`)
  expect(parseMerchantCode(forged, { origins })).toMatchObject({ ok: true, code: { amountFen: 1 } })
  expect(read(forged)).toBeNull()
})

const text = write(fixedCode)

test.each([
  ['spaces', ` ${text}\n`],
  ['a byte order mark and a NUL', `\ufeff${text}\u0000`],
  ['direction marks', `\u202a${text}\u202c\r\n`],
  ['an AIM mark', `]Q1${text}`],
  ['AIM and ECI marks', `]Q2\\000026${text}`],
  ['scheme and host in capitals', text.replace(origin, origin.toUpperCase())],
  ['a host in mixed letters', text.replace('qr.xmwallet', 'QR.XmWallet')],
  ['the fragment that WeChat adds', `${text}#wechat_redirect`],
  ['an empty fragment', `${text}#`],
  ['parameters of a host', `${text}?from=singlemessage&isappinstalled=0`],
  ['a parameter added without a question mark', `${text}&scancode_time=1790000000`],
  ['parameters and a fragment', `${text}?nsukey=a%2Fb%zz#/m/x.y`],
  ['one encoding', encodeURIComponent(text)],
  ['two encodings', encodeURIComponent(encodeURIComponent(text))],
  ['an encoding with parameters', encodeURIComponent(`${text}?a=1#b`)],
  ['everything at once', `\u0002]Q1 ${encodeURIComponent(`${text.replace('https', 'HTTPS')}?a=5%#b`)}\u0000\r\n`],
])('%s around a code changes nothing of it', (_what, wrapped) => {
  expect(read(wrapped)).toEqual(fixedCode)
})

test('nothing inside a code is peeled, cleaned or decoded', () => {
  expect(read(text.replace('/m/', '/m\u200b/'))).toBeNull()
  for (const changed of [
    `${text}=`,
    `${text}.x`,
    `${text}/`,
    `${text}%00`,
    text.replace('/m/', '/n/'),
    text.replace('/m/', '/M/'),
    text.replace('/m/', '/m%2F'),
    text.replace('/m/', '//m/'),
    text.replace('/m/', '/m/./'),
    text.replace('/m/', '/?q=/m/'),
    `${origin}/#/m/${text.split('/m/')[1]}`,
    `${origin}/`,
  ]) {
    expect(parseMerchantCode(changed, { origins })).toEqual({ ok: false, error: 'QR_UNREADABLE' })
  }
})

test.each([
  text.replace('https', 'http'),
  text.replace('https://', 'https:///'),
  text.replace('https://', 'https://user@'),
  text.replace('.example', '.example:8443'),
  text.replace('.example', '.example.'),
  text.replace('.example', '.example.evil.example'),
  text.replace('.example', '.example@evil.example'),
  text.replace('.example', '.example\\evil.example'),
  text.replace('.example', '.example?.evil.example'),
  text.replace('wallet', 'wal\u200blet'),
  text.replace('w', 'ｗ'),
  text.replace('xmwallet', 'хmwallet'),
])('%s is no address of ours', (lookAlike) => {
  expect(read(lookAlike)).toBeNull()
  expect(parseMerchantCode(lookAlike, { origins })).toMatchObject({ error: 'QR_FOREIGN' })
})

test('only letters of ASCII have the capitals that a host may be written in', () => {
  const [kelvin, plain] = ['https://\u212ab.example', 'https://kb.example']
  expect(parseMerchantCode(text.replace(origin, kelvin), { origins: [plain] })).toMatchObject({ error: 'QR_FOREIGN' })
  expect(parseMerchantCode(text.replace(origin, plain.toUpperCase()), { origins: [plain] })).toMatchObject({ ok: true })
})

test.each<[string, MerchantCode]>([
  ['an id with a dot', { ...fixedCode, codeId: 'a.b' }],
  ['an empty id', { ...fixedCode, merchantId: '' }],
  ['no amount', { ...orderCode, amountFen: 0 }],
  ['a fraction of a fen', { ...orderCode, amountFen: 0.5 }],
  ['more than the wallet handles', { ...orderCode, amountFen: FEN_MAX + 1 }],
  ['an end that is no time', { ...orderCode, expiresAtSeconds: -5 }],
])('a code with %s is never written', (_, code) => {
  expect(() => write(code)).toThrow(RangeError)
})

test('reading an amount accepts one spelling only', () => {
  const spell = (payload: string) =>
    `${origin}/m/${encodeBase64Url(ascii(payload))}.${encodeBase64Url(new Uint8Array(64))}`
  const parsed = [
    '1.d.m.o.100.9',
    '1.d.m.o.0100.9',
    '1.d.m.o.+100.9',
    '1.d.m.o.1e2.9',
    '1.d.m.o.100.9.x',
    '2.d.m.o.100.9',
  ].map((payload) => parseMerchantCode(spell(payload), { origins }).ok)
  expect(parsed).toEqual([true, false, false, false, false, false])
})

test.each([
  ['wxp://f2f0abcdef', 'wechat'],
  ['weixin://wxpay/bizpayurl?pr=abc', 'wechat'],
  ['https://payapp.weixin.qq.com/x', 'wechat'],
  ['134567890123456789', 'wechat'],
  ['https://qr.alipay.com/fkx01234', 'alipay'],
  ['HTTPS://QR.ALIPAY.COM/FKX01234', 'alipay'],
  ['alipays://platformapi/startapp?appId=1', 'alipay'],
  ['281234567890123456', 'alipay'],
  ['https://qr.95516.com/00010000/01', 'unionpay'],
  ['6212345678901234567', 'unionpay'],
  ['00020101021226', 'emv'],
  ['https://example.com/m/abc.def', 'other'],
  ['https://qr.xmwallet.example.evil.com/m/abc.def', 'other'],
  ['https://notalipay.com/', 'other'],
])('%s belongs to %s', (text, app) => {
  expect(parseMerchantCode(text, { origins })).toEqual({ ok: false, error: 'QR_FOREIGN', app })
})

test.each(['', 'hello', '6901234567892', '你好', 'https:'])('%j is not a payment code at all', (text) => {
  expect(parseMerchantCode(text, { origins })).toEqual({ ok: false, error: 'QR_UNREADABLE' })
})

test('nothing a scanner can deliver makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((tail) => `${origin}/m/${tail}`),
      ),
      (text) => {
        expect(() => parseMerchantCode(text, { origins })).not.toThrow()
      },
    ),
  )
})

describe('short codes', () => {
  test.each([
    ['00000000-0000-4000-8000-000000000000', 'c.AAAAAAAAQACAAAAAAAAAAA'],
    ['ffffffff-ffff-4fff-bfff-ffffffffffff', 'c.________T_-__________w'],
    ['0b6f0d52-5f0e-4c1f-9a77-3f0c2b9d8e61', 'c.C28NUl8OTB-adz8MK52OYQ'],
  ])('the vector of %s', (codeId, text) => {
    expect(formatShortMerchantCode(codeId)).toBe(text)
    expect(parseShortMerchantCode(text)).toBe(codeId)
  })

  test('every UUID comes back, in at most the 32 characters WeChat carries', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        const text = formatShortMerchantCode(uuid)
        expect(text).toMatch(/^c\.[\w-]{22}$/)
        expect(parseShortMerchantCode(` ${text}\n`)).toBe(uuid)
      }),
    )
  })

  test.each([
    ['another prefix', 's.C28NUl8OTB-adz8MK52OYQ'],
    ['no prefix', 'C28NUl8OTB-adz8MK52OYQ'],
    ['a character too few', 'c.C28NUl8OTB-adz8MK52OY'],
    ['a character too many', 'c.C28NUl8OTB-adz8MK52OYQA'],
    ['left-over bits that are not zero', 'c.C28NUl8OTB-adz8MK52OYR'],
    ['a foreign character', 'c.C28NUl8OTB+adz8MK52OYQ'],
    ['a URL', text],
  ])('%s is no short code', (_what, text) => {
    expect(parseShortMerchantCode(text)).toBeNull()
  })

  test('an id that is no UUID cannot be written', () => {
    expect(() => formatShortMerchantCode('counter-1')).toThrow(RangeError)
  })
})
