import { checkCardNumber } from './cardNumber'
import { checkIdNumber } from './idNumber'
import { checkLegalName } from './legalName'
import { parseYuan } from './money'
import { isPhone, normalizePhone } from './phone'
import { smsCodeOf } from './smsCode'
import { cleanLine, cleanNumber, cleanTyped, cutLine, trimUnseen } from './typedText'

/** What a paste brings along that nobody sees. */
const marks = [
  '\u202d',
  '\u202c',
  '\u2066',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u180e',
  '\u3164',
  '\ufe0f',
  '\u{e0101}',
  '\u{e0041}',
  '\u0000',
  '\u001b',
  '\u009f',
  '\ud840',
  '\udc00',
]
const blanks = [' ', '\t', '\r\n', '\u00a0', '\u2003', '\u202f', '\u3000', '\u2028', '\u0085']

/** The text with a mark before, behind and between all its characters. */
const sprinkled = (text: string, mark: string) => mark + Array.from(text).join(mark) + mark
const widened = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const idNumber = '11010519491231002X'
const today = '2026-11-27'
const cardNumber = '6222020000000000018'

describe.each([...marks, ...blanks].map((mark) => [escape(mark), mark]))('%s in a typed number', (_name, mark) => {
  test('changes nothing', () => {
    expect(normalizePhone(sprinkled('13800138000', mark))).toBe('13800138000')
    expect(normalizePhone(sprinkled('+8613800138000', mark))).toBe('13800138000')
    expect(checkIdNumber(sprinkled(idNumber, mark), today)).toMatchObject({ ok: true, normalized: idNumber })
    expect(checkCardNumber(sprinkled(cardNumber, mark))).toEqual({ ok: true, digits: cardNumber })
    expect(smsCodeOf(sprinkled('048213', mark))).toBe('048213')
  })
})

test.each(marks.map((mark) => [escape(mark), mark]))('%s in an amount changes nothing', (_name, mark) => {
  expect(parseYuan(sprinkled('1,234.50', mark))).toBe(123450)
  expect(parseYuan(` ${widened('1,234.50')}\u3000`)).toBe(123450)
})

test.each(marks.map((mark) => [escape(mark), mark]))('%s in a name changes nothing', (_name, mark) => {
  expect(checkLegalName(sprinkled('买买提·吐尔逊', mark))).toEqual({ ok: true, normalized: '买买提·吐尔逊' })
  expect(checkLegalName(sprinkled('𠮷㛃', mark))).toEqual({ ok: true, normalized: '𠮷㛃' })
  expect(cleanLine(mark)).toBe('')
})

test('full-width forms, dashes and brackets are one number', () => {
  for (const written of [
    widened('13800138000'),
    widened('+86-138-0013-8000'),
    '138–0013—8000',
    '（138）0013‑8000',
    '(+86)13800138000',
    '138−0013−8000',
    '138.0013.8000',
  ]) {
    expect(normalizePhone(written)).toBe('13800138000')
  }
  expect(checkIdNumber(widened(idNumber), today)).toMatchObject({ ok: true, normalized: idNumber })
  expect(checkIdNumber('110105-19491231-002x', today)).toMatchObject({ ok: true, normalized: idNumber })
  expect(checkCardNumber(widened('6222-0200-0000-0000-018'))).toEqual({ ok: true, digits: cardNumber })
})

test('the last x of an ID number may be any letter or sign that looks like one, no other place may', () => {
  for (const x of ['x', 'X', 'ｘ', 'Ｘ', 'х', 'Х', 'χ', 'Χ', '×', 'ⅹ', 'Ⅹ']) {
    expect(checkIdNumber(`11010519491231002${x}`, today)).toMatchObject({ ok: true, normalized: idNumber })
  }
  expect(checkIdNumber('1101051949123100×2', today)).toEqual({ ok: false, code: 'ID_NUMBER_INVALID' })
})

test('digits of other scripts and numbers of other countries stay what they are', () => {
  expect(isPhone(normalizePhone('١٣٨٠٠١٣٨٠٠٠'))).toBe(false)
  expect(isPhone(normalizePhone('+1 3800138000'))).toBe(false)
  expect(isPhone(normalizePhone('＋１ ３８００１３８０００'))).toBe(false)
  expect(checkIdNumber('𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X', today)).toEqual({ ok: false, code: 'ID_NUMBER_INVALID' })
})

test('names: every dot is one dot, width and apostrophes are folded, length counts characters', () => {
  for (const dot of ['·', '•', '‧', '∙', '⋅', '・', '･', '．', '.', 'ㆍ', '·']) {
    expect(checkLegalName(`买买提${dot}吐尔逊`)).toEqual({ ok: true, normalized: '买买提·吐尔逊' })
  }
  expect(checkLegalName(widened("Mary O'Neil"))).toEqual({ ok: true, normalized: "MARY O'NEIL" })
  expect(checkLegalName('MARY O’NEIL')).toEqual({ ok: true, normalized: "MARY O'NEIL" })
  expect(checkLegalName('𠮷'.repeat(24))).toEqual({ ok: true, normalized: '𠮷'.repeat(24) })
  expect(checkLegalName(`${'𠮷'.repeat(24)}·${'𠮷'.repeat(24)}`).ok).toBe(true)
})

test('a line keeps what is seen and is cut between characters', () => {
  expect(cleanLine(' 厦门\u202e\n\tＡ 店\u0000 ')).toBe('厦门 Ａ 店')
  expect(cleanTyped('ＡＢ\u3000１２')).toBe('AB 12')
  expect(cleanNumber('１２-３４ 56')).toBe('123456')
  expect(cutLine('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷')
  expect(cutLine('ab c', 3)).toBe('ab')
  expect(cutLine('Phone \ue000\u{f0000}\ufffd', 9)).toBe('Phone')
  expect(trimUnseen('\ufeff\u0000 a\u202eb \u0000\n')).toBe('a\u202eb')
  expect(trimUnseen('\u0000\u200b')).toBe('')
})
