import fc from 'fast-check'
import { formatReceiveCode, isReceiveCode, parseReceiveCode, type ReceiveCode } from './receiveCode'
import { cutLine } from './typedText'

const origin = 'https://pay.wallet.example'
const origins = [origin]
const signature = new Uint8Array(64).fill(7)
const write = (code: ReceiveCode) => formatReceiveCode(code, { origin, sign: () => signature })
const plain: ReceiveCode = { shareCode: 'abcdefghjk', amountFen: null, note: null }

test('what is written is read back, amount and note left out or not', () => {
  const codes = fc.record({
    shareCode: fc.constantFrom('abcdefghjk', '2345678923'),
    amountFen: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    note: fc
      .option(fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => cutLine(text, 20)))
      .map((text) => text || null),
  })
  fc.assert(
    fc.property(codes, (code) => {
      const text = write(code)
      expect(isReceiveCode(text)).toBe(true)
      expect(parseReceiveCode(`  ${text}?from=scan`, { origins })).toMatchObject({ ok: true, code, signature })
    }),
  )
})

test('what is signed begins with words of its own', () => {
  const read = parseReceiveCode(write(plain), { origins })
  expect(read).toMatchObject({ signedText: 'xmr:1.abcdefghjk.0.' })
})

test('no code of ours: another origin, another kind, a changed field', () => {
  const text = write(plain)
  expect(parseReceiveCode(text, { origins: ['https://else.example'] })).toEqual({ ok: false })
  expect(parseReceiveCode(text.replace('/r/', '/m/'), { origins })).toEqual({ ok: false })
  expect(parseReceiveCode(text.slice(0, -3), { origins })).toEqual({ ok: false })
  expect(isReceiveCode(text.replace('/r/', '/m/'))).toBe(false)
})

test('a field that cannot be read back is not written', () => {
  expect(() => write({ ...plain, shareCode: 'UPPER' })).toThrow(RangeError)
  expect(() => write({ ...plain, amountFen: -1 })).toThrow(RangeError)
  expect(() => write({ ...plain, note: 'a'.repeat(51) })).toThrow(RangeError)
})
