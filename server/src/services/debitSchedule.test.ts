import { debitTimes, nextQueryAt } from './debitSchedule'

const start = new Date('2026-11-22T00:00:00.000Z')

test('questions come ever more slowly, and never stop', () => {
  const pauses = Array.from(
    { length: 12 },
    (_, count) => (nextQueryAt(start, count).getTime() - start.getTime()) / 1000,
  )
  expect(pauses).toEqual([1, 2, 5, 15, 60, 300, 900, 1800, 3600, 3600, 3600, 3600])
})

test('nobody asks before the call itself has ended, and the debit expires well before it is given up', () => {
  expect(debitTimes.firstQuerySeconds).toBeGreaterThan(8)
  expect(debitTimes.lifeSeconds + debitTimes.clockSkewSeconds).toBeLessThan(debitTimes.settlesBySeconds)
})
