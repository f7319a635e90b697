import fc from 'fast-check'
import { checkPin } from './pinRules'

test.each(['', '12345', '1234567', '12345a', '１２３４５６', ' 12345'])('%j is not six digits', (pin) => {
  expect(checkPin(pin)).toBe('PIN_FORMAT')
})

test.each([
  '012345',
  '123456',
  '987654',
  '890123',
  '210987',
  '111111',
  '121212',
  '123123',
  '112233',
  '111222',
  '147258',
  '520131',
])('%s is too simple', (pin) => {
  expect(checkPin(pin)).toBe('PIN_TOO_SIMPLE')
})

test.each(['908070', '135792', '100200', '826493', '112358'])('%s may be used', (pin) => {
  expect(checkPin(pin, { birthDate: '1949-12-31', phone: '13712345650' })).toBeNull()
})

test.each(['491231', '123149', '194912', '949123', '311249', '123119', '371234', '345650'])(
  '%s repeats the owner',
  (pin) => {
    expect(checkPin(pin, { birthDate: '1949-12-31', phone: '13712345650' })).toBe('PIN_PERSONAL')
    expect(checkPin(pin)).toBeNull()
  },
)

test('no six neighbouring digits of a phone number get through', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.nat({ max: 5 }), (phone, start) => {
      return checkPin(phone.slice(start, start + 6), { phone }) !== null
    }),
  )
})
