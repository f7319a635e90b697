import { clientErrorCodes, errorCodes, errorRules, isErrorCode } from './errorCodes'

test('a code is known only when it stands in the table', () => {
  expect(errorCodes.every(isErrorCode)).toBe(true)
  expect(['toString', 'constructor', '', 'balance_short', ...clientErrorCodes].some(isErrorCode)).toBe(false)
})

test('every refusal has an error status, and only an unfinished one leaves open whether money moved', () => {
  for (const code of errorCodes) {
    expect(errorRules[code].status).toBeGreaterThanOrEqual(400)
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  }
  expect(errorCodes.filter((code) => errorRules[code].moved !== 'no')).toEqual(['INTERNAL_ERROR', 'ORDER_PAYING'])
})
