import { inLockOrder, lockRanks, type RankedWrite } from '#kit/lockRanks'
import { ledgerWrites } from '#ledgerWrites'

const tablesInOrder = ['bank_debit', 'payment_order', 'payment', 'topup', 'bill', 'bill_month', 'message']

test('every write of a batch locks the table of its rank', () => {
  for (const { lockRank, sql } of ledgerWrites) {
    const table = /(?:UPDATE|INSERT INTO) (\w+)/.exec(sql)?.[1]
    expect(table).toBe(tablesInOrder[lockRank - 1])
  }
})

test('the list may be put together in any order: the ranks decide, and rows of one rank stay as they are', () => {
  const reversed: RankedWrite[] = [...ledgerWrites].reverse()
  const ranks = inLockOrder(reversed).map(({ lockRank }) => lockRank)
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
  expect(ledgerWrites.map(({ lockRank }) => lockRank)).toEqual(ranks)
  expect(new Set(ranks)).toEqual(new Set(Object.values(lockRanks)))
})
