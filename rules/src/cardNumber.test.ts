import fc from 'fast-check'
import { checkCardNumber, groupCardNumber, passesLuhn } from './cardNumber'

/** A number with its Luhn digit found by trial, so that the test does not repeat the code under test. */
const cardNumber = fc
  .tuple(fc.constantFrom('4', '62', '9558'), fc.stringMatching(/^\d{10,14}$/))
  .map(([start, rest]) => '0123456789'.split('').map((digit) => start + rest + digit))
  .map((candidates) => candidates.find(passesLuhn) ?? '')

test('Luhn vectors', () => {
  expect(['79927398713', '4111111111111111', '378282246310005', '0'].every(passesLuhn)).toBe(true)
  expect(['79927398710', '4111111111111112', '', 'abc', '4111 1111'].some(passesLuhn)).toBe(false)
})

/** Luhn from the left, doubling every digit whose distance to the end is odd: another route to the same answer. */
function passesByHand(digits: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const values = digits.split('').map((digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0
    return isDoubled ? (doubled[Number(digit)] ?? 0) : Number(digit)
  })
  return values.reduce((total, value) => total + value, 0) % 10 === 0
}

test('agrees with a second way of computing it', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{1,19}$/), (digits) => passesLuhn(digits) === passesByHand(digits)))
})

test('any single wrong digit is found', () => {
  fc.assert(
    fc.property(cardNumber, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const digit = String((Number(number[place]) + shift) % 10)
      return checkCardNumber(number).ok && !checkCardNumber(number.slice(0, place) + digit + number.slice(place + 1)).ok
    }),
  )
})

test('spaces and hyphens are dropped; lengths outside 12 to 19 and leading zeros are refused', () => {
  expect(checkCardNumber('4111 1111-1111 1111')).toEqual({ ok: true, digits: '4111111111111111' })
  for (const text of ['79927398713', '0000000000000000', '41111111111111111111', '4111x111111111111', '']) {
    expect(checkCardNumber(text)).toEqual({ ok: false, code: 'CARD_NUMBER_INVALID' })
  }
})

test('grouping by four', () => {
  expect(groupCardNumber('6222021234567890123')).toBe('6222 0212 3456 7890 123')
  expect(groupCardNumber('6222 ')).toBe('6222')
})
