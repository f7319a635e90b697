import { bankOfCardNumber, bankOfCode, banks, binTable } from './banks'

/** WCAG 2.2 relative luminance and contrast, to hold the promise made in banks.ts. */
function luminance(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const contrastWithWhite = (color: string) => 1.05 / (luminance(color) + 0.05)

test('at least the twenty largest banks, each with a prefix, a line and two names', () => {
  expect(banks.length).toBeGreaterThanOrEqual(20)
  for (const { code, name, servicePhone } of banks) {
    expect(binTable.some((row) => row.bankCode === code)).toBe(true)
    expect(name.zh).toMatch(/^[\u4e00-\u9fff]+$/)
    expect(name.en).toMatch(/^[\w ]+$/)
    expect(servicePhone).toMatch(/^(9\d{4}|400-\d{3}-\d{4})$/)
  }
  expect(new Set(banks.map(({ code }) => code)).size).toBe(banks.length)
})

test('white text is readable on both ends of every card face', () => {
  const faint = banks.filter(
    ({ colors }) => Math.min(contrastWithWhite(colors.from), contrastWithWhite(colors.to)) < 4.5,
  )
  expect(faint.map(({ code }) => code)).toEqual([])
})

test('every prefix is digits, stands once, and belongs to one bank', () => {
  expect(binTable.filter(({ prefix }) => !/^\d{3,10}$/.test(prefix))).toEqual([])
  expect(new Set(binTable.map(({ prefix }) => prefix)).size).toBe(binTable.length)
})

test.each([
  ['6222021234567890123', 'ICBC', 'debit'],
  ['9558801234567890123', 'ICBC', 'debit'],
  ['6228480123456789012', 'ABC', 'debit'],
  ['1031234567890123456', 'ABC', 'debit'],
  ['6217001234567890123', 'CCB', 'debit'],
  ['6225881234567890', 'CMB', 'debit'],
  ['6225751234561496', 'CMB', 'credit'],
  ['4392251234567890', 'CMB', 'credit'],
  ['6226221234567890', 'CMBC', 'debit'],
  ['6226211234567890', 'CMBC', 'credit'],
  ['6858001234567890123', 'GDB', 'debit'],
  ['6858002234567890123', 'GDB', 'credit'],
  ['6236681234567890123', 'CCB', 'debit'],
  ['6223931234567890', 'XMBANK', 'debit'],
])('%s is a card of %s, %s', (digits, code, cardType) => {
  expect(bankOfCardNumber(digits)).toEqual({ bank: bankOfCode(code), cardType })
})

test('an unknown prefix is not guessed', () => {
  expect(bankOfCardNumber('8000001234567890')).toBeNull()
  expect(bankOfCardNumber('')).toBeNull()
  expect(bankOfCode('NOBANK')).toBeNull()
})
