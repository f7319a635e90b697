import { readSmsCode } from '@wallet/rules'
import fc from 'fast-check'
import { isForeignId, isLine, linePattern, scannedPattern, smsCodePattern, typedPattern } from './text'

const isTyped = (text: string) => new RegExp(typedPattern, 'u').test(text)
const isScanned = (text: string) => new RegExp(scannedPattern, 'u').test(text)

test.each([
  '沙茶面一碗',
  'A & B (2) – №5 ¥3.50',
  '㛃𠮷野家',
  'قهوة',
  '家庭套餐 👨‍👩‍👧‍👦',
  '跑步 🏃🏽‍♂️ 1️⃣ ❤️',
  'é́',
  ' 有 空格 ',
])('%s is a line', (text) => {
  expect(isLine(text, 64)).toBe(true)
})

test.each([
  '',
  ' ',
  '\u3000\u00a0',
  '\u200b\u200b',
  '\u2800',
  '\u0301',
  '\u3164',
  'a\u0000',
  'a\nb',
  'a\tb',
  'a\u0085b',
  'a\u2028b',
  '\u001b[31ma',
  '\u009b31ma',
  'a\u202eb',
  'a\u2066b',
  'a\u200eb',
  'a\u061cb',
  'a\u200bb',
  '星\u200d巴',
  '星\ufe0f巴',
  'a\ufeff',
  'a\ud800',
  '\udc00a',
  'a\uffff',
  'a\ue000',
  'a\u{e0041}',
  'a\ufffd',
])('%j is none', (text) => {
  expect(isLine(text, 64)).toBe(false)
})

test('length counts characters as a person does', () => {
  expect(isLine('𠮷'.repeat(64), 64)).toBe(true)
  expect(isLine('𠮷'.repeat(65), 64)).toBe(false)
})

test('a hostile text is judged at once', () => {
  const started = performance.now()
  for (const text of ['1\ufe0f'.repeat(20_000), '\u200d❤️'.repeat(20_000), ' '.repeat(60_000), 'é'.repeat(60_000)]) {
    isLine(`${text}\u0000`, 100_000)
    new RegExp(linePattern, 'u').test(`${text}\u0000`)
  }
  expect(performance.now() - started).toBeLessThan(2000)
})

test('typed texts keep the marks that cleaning takes away; scanned ones everything that is well-formed', () => {
  for (const text of ['\u202d13800138000\u202c', '１３８\t', '\ufeff张\u200b三', 'a\r\nb'])
    expect(isTyped(text)).toBe(true)
  for (const text of ['a\u0000', '\u001b[0m', '\ud840', '\ufffe', '\u009b']) expect(isTyped(text)).toBe(false)
  expect([isScanned('\u0000a\u202e'), isScanned('a\udfff')]).toEqual([true, false])
})

test('an SMS code is taken as it was typed, and what is taken can be read', () => {
  const isCode = (text: string) => new RegExp(smsCodePattern, 'u').test(text)
  for (const text of ['048213', ' 048 213\n', '０４８２１３', '\u202d048-213\u202c', '0\ufeff48–213']) {
    expect([isCode(text), readSmsCode(text)]).toEqual([true, '048213'])
  }
  for (const text of ['', '04821', '0482134', '04821x', '٠٤٨٢١٣', '048213\u0000', ' '.repeat(64)]) {
    expect(isCode(text)).toBe(false)
  }
  const part = fc.constantFrom(...'0９ \t\u00a0\u3000\u00ad\u200b\u200f\u202e\u2069\ufe0f\ufeff\u2010\u2015\u2212－-')
  const digit = fc.constantFrom(...'0123456789０５９')
  const typed = fc
    .array(fc.tuple(part, digit, part), { minLength: 4, maxLength: 7 })
    .map((parts) => parts.flat().join(''))
  fc.assert(fc.property(typed, (text) => !isCode(text) || readSmsCode(text) !== null))
})

test('ids of others are visible ASCII of a sane length', () => {
  expect(['oXy_-1=', 'tok/en+='].every((id) => isForeignId(id))).toBe(true)
  expect(['', 'a b', 'a\u0000', 'ä', 'x'.repeat(513), 7, null].some((id) => isForeignId(id))).toBe(false)
})
