import { passesLuhn } from './cardNumber'
import {
  defaultPaymentCodePrefix,
  formatPaymentCode,
  isFreePaymentCodePrefix,
  matchPaymentCode,
  oneTimeDigitsOf,
  parsePaymentCode,
  paymentCodeStep,
} from './paymentCode'

const device = { prefix: '81', number: '0123456789', secret: 'a1'.repeat(32) }
const at = Date.parse('2026-11-27T12:00:10.000Z')

// RFC 6238, appendix B: SHA-256, the secret of 32 bytes, eight digits.
test.each([
  [59, '46119246'],
  [1111111109, '68084774'],
  [1111111111, '67062674'],
  [1234567890, '91819424'],
  [2000000000, '90698825'],
  [20000000000, '77737706'],
])('at second %s the digits are those of RFC 6238', (second, digits) => {
  // '12345678901234567890123456789012' in ASCII.
  const secret = `${'31323334353637383930'.repeat(3)}3132`
  expect(oneTimeDigitsOf(secret, paymentCodeStep(second * 1000), { digits: 8 })).toBe(digits)
})

test('a code has 19 digits, passes Luhn and says its device and its digits', () => {
  const code = formatPaymentCode(device, paymentCodeStep(at))
  expect(code).toMatch(/^81\d{17}$/)
  expect(passesLuhn(code)).toBe(true)
  expect(parsePaymentCode(code, '81')).toEqual({ number: device.number, oneTime: code.slice(12, 18) })
  expect(parsePaymentCode(code.replace(/(\d{4})/g, '$1 '), '81')?.number).toBe(device.number)
})

test('what is not ours, or was misread by a digit, is no code', () => {
  const code = formatPaymentCode(device, paymentCodeStep(at))
  const misread = code.slice(0, 5) + ((Number(code[5]) + 1) % 10) + code.slice(6)
  for (const text of [misread, code.slice(1), `${code}0`, '134567890123456789', 'abc', '']) {
    expect(parsePaymentCode(text, '81')).toBeNull()
  }
  expect(parsePaymentCode(code, '82')).toBeNull()
})

test('a code is good for 60 seconds from the beginning of its step, and half a step of skew before', () => {
  const step = paymentCodeStep(at)
  const oneTime = oneTimeDigitsOf(device.secret, step)
  const begin = step * 30_000
  const matched = (ms: number) => matchPaymentCode(device.secret, oneTime, begin + ms)
  expect(matched(-30_000)).toEqual({ step, showing: 'picture', isExpired: false })
  expect(matched(0)).toMatchObject({ step, isExpired: false })
  expect(matched(59_999)).toMatchObject({ step, isExpired: false })
  expect(matched(60_000)).toMatchObject({ step, isExpired: true })
  expect(matched(-30_001)).toBeNull()
  expect(matched(3_600_000)).toBeNull()
})

test('a code whose digits were revealed says so, and is another than the picture of its step', () => {
  const step = paymentCodeStep(at)
  const code = formatPaymentCode(device, step, 'revealed')
  expect(code).not.toBe(formatPaymentCode(device, step))
  const oneTime = parsePaymentCode(code, '81')?.oneTime ?? ''
  expect(matchPaymentCode(device.secret, oneTime, at)).toEqual({ step, showing: 'revealed', isExpired: false })
})

test('our prefix is none of WeChat’s, Alipay’s or UnionPay’s', () => {
  const foreign = ['10', '11', '12', '13', '14', '15', '25', '26', '27', '28', '29', '30', '62']
  expect(isFreePaymentCodePrefix(defaultPaymentCodePrefix)).toBe(true)
  for (const prefix of [...foreign, '8', '811', '01', 'ab', '']) expect(isFreePaymentCodePrefix(prefix)).toBe(false)
})
