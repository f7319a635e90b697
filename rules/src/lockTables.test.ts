import { lockSecondsAfter, loginLockTable, pinLockTable, triesLeft } from './lockTables'

test('the PIN locks for 5 min, 10 min, 30 min, 1 h and 24 h from the fifth wrong one on', () => {
  const seconds = [0, 1, 4, 5, 6, 7, 8, 9, 10, 50].map((wrongCount) => lockSecondsAfter(pinLockTable, wrongCount))
  expect(seconds).toEqual([0, 0, 0, 300, 600, 1800, 3600, 86_400, 86_400, 86_400])
})

test('tries left run down to the first lock', () => {
  expect([0, 1, 4, 5, 6].map((wrongCount) => triesLeft(pinLockTable, wrongCount))).toEqual([5, 4, 1, 0, 0])
})

test.each([
  ['pin', pinLockTable],
  ['login', loginLockTable],
])('%s rows rise in both columns', (_, table) => {
  table.slice(1).forEach((row, index) => {
    expect(row.wrongCount).toBeGreaterThan(table[index]?.wrongCount ?? 0)
    expect(row.lockSeconds).toBeGreaterThan(table[index]?.lockSeconds ?? 0)
  })
})
