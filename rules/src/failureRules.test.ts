import { type AnyErrorCode, clientErrorCodes, errorCodes, mayRetry } from './errorCodes'
import { type FailureRule, failureRules, nextSteps, nextStepsOf } from './failureRules'

const rules: Readonly<Record<AnyErrorCode, FailureRule>> = failureRules
const codes = [...errorCodes, ...clientErrorCodes]

test('every code says whom it lies with and what cures it, no step twice', () => {
  expect(Object.keys(failureRules).sort()).toEqual([...codes].sort())
  for (const code of codes) {
    const { next } = rules[code]
    expect({ code, next: [...new Set(next)] }).toEqual({ code, next: [...next] })
  }
  for (const step of nextSteps) expect(codes.some((code) => rules[code].next.includes(step))).toBe(true)
})

test('what the same request cannot cure is not offered to be sent again', () => {
  const asksAgain = codes.filter((code) => rules[code].next.includes('retry') && !mayRetry(code))
  // Another code or another reading is asked for then, never money.
  expect(asksAgain.filter((code) => !/^(SMS_|NFC_|HOST_CANCELLED|CURSOR_)/.test(code))).toEqual([])
})

test('while it is not known whether money moved there is only looking', () => {
  for (const code of codes) expect(nextStepsOf(code, 'unknown')).toEqual(['viewBills'])
})
