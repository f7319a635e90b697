import { commonPasswords, isCommonPassword } from './commonPasswords'
import { checkPasswordLength } from './passwordRules'

test('length counts characters, not code units', () => {
  expect(checkPasswordLength('1234567')).toBe('PASSWORD_TOO_SHORT')
  expect(checkPasswordLength('厦门鼓浪屿日光岩')).toBeNull()
  expect(checkPasswordLength('😀'.repeat(4))).toBe('PASSWORD_TOO_SHORT')
  expect(checkPasswordLength('😀'.repeat(64))).toBeNull()
  expect(checkPasswordLength('a'.repeat(65))).toBe('PASSWORD_TOO_LONG')
})

test('the list has at least 3000 entries, all long enough to pass the length rule', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(3000)
  expect(
    Array.from(commonPasswords).filter((password) => password.length < 8 || password !== password.toLowerCase()),
  ).toEqual([])
})

test.each([
  'password',
  'Password123',
  '12345678',
  'QWERTYUIOP',
  'woaini1314',
  'zhang123456',
  'aaaaaaaa',
  'abababab',
  '23456789',
  'hgfedcba',
  'p@ssw0rd',
  '1qaz2wsx',
])('%s is common', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each(['egret-over-lujiang', 'Kx8#mulberry', '鼓浪屿的琴声2026', 'correct horse battery'])(
  '%s is not',
  (password) => {
    expect(isCommonPassword(password)).toBe(false)
  },
)
