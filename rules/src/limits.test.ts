import { classBalanceCapFen, staticCodeDailyCapFen, topUpCaps } from './limits'

test('the legal caps, in fen', () => {
  expect(classBalanceCapFen).toEqual({ I: { lifetime: 100_000 }, II: { year: 10_000_000 }, III: { year: 20_000_000 } })
  expect(staticCodeDailyCapFen).toBe(50_000)
})

test('top-up caps fit into each other', () => {
  expect(topUpCaps.minFen).toBeLessThan(topUpCaps.perTransactionFen)
  expect(topUpCaps.perTransactionFen).toBeLessThanOrEqual(topUpCaps.perDayFen)
})
