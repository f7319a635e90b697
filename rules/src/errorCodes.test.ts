import { clientErrorCodes, errorCodes, errorRules, isErrorCode, mayRetry } from './errorCodes'

test('a code is known only when it stands in the table', () => {
  expect(errorCodes.every(isErrorCode)).toBe(true)
  expect(['toString', 'constructor', '', 'balance_short', ...clientErrorCodes].some(isErrorCode)).toBe(false)
})

test('every refusal has an error status, and only one in the middle of the work leaves open whether money moved', () => {
  for (const code of errorCodes) {
    expect(errorRules[code].status).toBeGreaterThanOrEqual(400)
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  }
  expect(errorCodes.filter((code) => errorRules[code].moved !== 'no')).toEqual([
    'INTERNAL_ERROR',
    'SERVICE_UNAVAILABLE',
  ])
})

test('what a retry could change is not kept under its key, and what is kept moved no money', () => {
  for (const code of errorCodes) {
    const { keyed, retry, moved } = errorRules[code]
    if (keyed === 'kept')
      expect({ code, retry, moved }).toEqual({ code, retry: expect.stringMatching(/never|afterAction/), moved: 'no' })
  }
  expect(errorRules.BALANCE_SHORT.keyed).toBe('kept')
  expect(errorRules.ORDER_PAYING.keyed).toBe('passing')
})

test('a request is worth making once more after the network failed it, or the server was busy; a wrong code is not', () => {
  expect(['NETWORK_OFFLINE', 'NETWORK_TIMEOUT', 'SERVICE_UNAVAILABLE', 'ORDER_PAYING'].every(mayRetryText)).toBe(true)
  expect(['SMS_CODE_WRONG', 'QR_EXPIRED', 'HOST_CANCELLED', 'NETWORK_TIMEOUT_UNKNOWN'].some(mayRetryText)).toBe(false)
})

const mayRetryText = (code: string) => mayRetry(code as Parameters<typeof mayRetry>[0])
