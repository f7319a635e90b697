import { inLockOrder, lockRanks, type RankedWrite } from '#kit/lockRanks'
import { ledgerWrites } from '#ledgerWrites'

test('no two tables have the same rank', () => {
  expect(new Set(Object.values(lockRanks)).size).toBe(Object.keys(lockRanks).length)
})

test('every write of a batch locks the table of its rank', () => {
  for (const { lockRank, sql } of ledgerWrites) {
    const table = /(?:UPDATE|INSERT INTO) (\w+)/.exec(sql)?.[1] ?? ''
    expect({ table, lockRank }).toEqual({ table, lockRank: lockRanks[table as keyof typeof lockRanks] })
  }
})

test('the list may be put together in any order: the ranks decide, and rows of one rank stay as they are', () => {
  const reversed: RankedWrite[] = [...ledgerWrites].reverse()
  const ranks = inLockOrder(reversed).map(({ lockRank }) => lockRank)
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
  expect(ledgerWrites.map(({ lockRank }) => lockRank)).toEqual(ranks)
})
