import { readSmsCode, smsCodeOf } from './smsCode'

// Proves that a code is found however it is typed or pasted, and that no other number is taken for one.

test('typed digits are kept, other characters are not', () => {
  expect(smsCodeOf('12 3a4')).toBe('1234')
  expect(smsCodeOf('1234567')).toBe('123456')
})

test.each([
  ['【厦门数字钱包】验证码 408213，5 分钟内有效', '408213'],
  ['【厦门数字钱包】验证码４０８２１３，5 分钟内有效', '408213'],
  ['10 分钟内有效：408 213', '408213'],
  ['code 048-213, valid for 5 minutes', '048213'],
  ['\u202d048213\u202c', '048213'],
  ['０４８２１３', '048213'],
  ['0 4 8 2 1 3', '048213'],
  ['hotline 400-123-4567, code 408 213', '408213'],
  ['', ''],
])('%j gives %j', (text, code) => {
  expect(smsCodeOf(text)).toBe(code)
})

test.each([
  ['048213', '048213'],
  [' ０４８ ２１３\u200b', '048213'],
  ['048-213', '048213'],
  ['04821', null],
  ['0482134', null],
  ['code 048213', null],
  ['٠٤٨٢١٣', null],
  ['', null],
])('%j is read as %j', (text, code) => {
  expect(readSmsCode(text)).toBe(code)
})
