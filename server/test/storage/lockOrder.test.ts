import { isInOrder, rankedTablesOf, watchLockOrder } from '../support/lockOrder'
import { openTestDatabase } from '../support/testDatabase'

// Proves that the watcher every test's database has sees a transaction that takes its locks against the ranks.
test('a statement touches what it writes and what it locks', () => {
  expect(rankedTablesOf("UPDATE payment SET status = 'failed' WHERE id = $1")).toEqual(['payment'])
  expect(rankedTablesOf('SELECT key FROM claim WHERE key = $1 FOR UPDATE')).toEqual(['claim'])
  expect(rankedTablesOf('SELECT id FROM account WHERE id = $1 ORDER BY id FOR NO KEY UPDATE')).toEqual(['account'])
  expect(rankedTablesOf('WITH a AS (INSERT INTO message (id) SELECT 1) INSERT INTO outbox (id) SELECT 1')).toEqual([
    'message',
    'outbox',
  ])
  expect(rankedTablesOf('SELECT id FROM payment')).toEqual([])
  expect(rankedTablesOf('INSERT INTO bank_debit (id) VALUES ($1)')).toEqual([])
  expect(rankedTablesOf('INSERT INTO bill_month (month) SELECT 1 ON CONFLICT (month) DO UPDATE SET a = 1')).toEqual([
    'bill_month',
  ])
})

test('the order is that of the ranks, whatever has none', () => {
  expect(isInOrder(['claim', 'session', 'payment_order', 'payment', 'message'])).toBe(true)
  expect(isInOrder(['payment', 'payment_order'])).toBe(false)
})

test('a transaction against the order fails the close of its database', async () => {
  const database = watchLockOrder(await openTestDatabase('pglite'))
  await database.transaction(async (tx) => {
    await tx.query(`UPDATE payment SET status = 'failed' WHERE false`)
    await tx.query(`UPDATE bank_debit SET state = 'failed' WHERE false`)
  })
  await expect(database.close()).rejects.toThrow('payment, bank_debit')
})
