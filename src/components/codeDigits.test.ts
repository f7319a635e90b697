import { smsCodeOf } from './codeDigits'

test('typed digits are kept, other characters are not', () => {
  expect(smsCodeOf('12 3a4')).toBe('1234')
  expect(smsCodeOf('1234567')).toBe('123456')
})

test('a pasted message gives its six digits, not the first ones that come along', () => {
  expect(smsCodeOf('【厦门数字钱包】验证码 408213，5 分钟内有效')).toBe('408213')
})
