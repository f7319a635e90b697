import { bookChecks } from '#domains/books/bookChecks'
import { verifyBooks } from '#domains/books/verifyBooks'
import { findDifferences } from '#ledger/verify'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type Payer, testMerchants } from '../support/moneyApp'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves that the books are clean after a busy, healthy history, and that any single row changed by hand is found and
// named. Each change is made inside a transaction that is rolled back, so every one meets the same healthy books.
describeEachEngine('the books', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    await history()
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  /** Everything money can do here: both sources, both codes, every outcome, some still open. */
  async function history(): Promise<void> {
    const [first, second] = [await world.payer({ balanceFen: 30_000 }), await world.payer({ balanceFen: 20_000 })]
    await Promise.all([first, second].map(payEveryWay))
    for (const outcome of ['lost', 'restricted', 'neverReceived', 'answerLost', stillProcessing] as const) {
      const payer = await world.payer({ balanceFen: 1_000 })
      payer.bankCard.outcome = outcome
      await world.pay(payer, (await world.order(900)).code, 900, { cardId: payer.card.id })
      await world.topUp(payer, 800)
      await world.pay(payer, await world.staticCode(), 70, { cardId: payer.card.id })
      if (outcome === stillProcessing) continue
      payer.bankCard.outcome = 'enough'
      world.clock.advanceSeconds(120)
      await world.settle()
    }
    const { id } = await world.order(1)
    await world.api.send({ path: `/merchant/orders/${id}/close`, token: firstMerchant.apiKey, body: {} })
    await world.order(2)
    await world.pay(first, (await world.order(99_000)).code, 99_000)
  }

  async function payEveryWay(payer: Payer): Promise<void> {
    for (const merchant of testMerchants) {
      await Promise.all([
        world.pay(payer, (await world.order(1_234, { merchant })).code, 1_234),
        world.pay(payer, await world.staticCode(merchant), 555),
        world.pay(payer, (await world.order(4_321, { merchant })).code, 4_321, { cardId: payer.card.id }),
        world.pay(payer, await world.staticCode(merchant), 678, { cardId: payer.card.id }),
        world.topUp(payer, 100),
      ])
    }
  }

  test('balance after a healthy history, with debits still open', async () => {
    const { differences, transfers } = await verifyBooks(database)
    expect(differences).toEqual([])
    expect(transfers).toBeGreaterThan(60)
    const { rows } = await database.query<{ status: string }>('SELECT DISTINCT status FROM payment ORDER BY status')
    expect(rows.map(({ status }) => status)).toEqual(expect.arrayContaining(['failed', 'paying', 'succeeded']))
  })

  const one = (table: string, where = 'true', key = 'id') =>
    `${key} = (SELECT ${key} FROM ${table} WHERE ${where} ORDER BY ${key} LIMIT 1)`
  const paid = one('payment', `status = 'succeeded' AND source_kind = 'balance'`)
  const byCard = one('payment', `status = 'succeeded' AND source_kind = 'card'`)
  /** Somebody else than the column names: accounts have ids by chance, so theirs may be anybody's. */
  const otherThan = (column: string) => `(SELECT max(u.id::text)::uuid FROM wallet_user AS u WHERE u.id <> ${column})`
  const copy = (table: string, changed: Record<string, string>, where = 'true') => {
    const fields = Object.entries(changed).map(([name, sql]) => `'${name}', ${sql}`)
    return `INSERT INTO ${table} SELECT (jsonb_populate_record(r, jsonb_build_object(${fields.join(', ')}))).*
            FROM ${table} AS r WHERE ${where}`
  }
  const newId = 'gen_random_uuid()'

  test.each([
    `UPDATE payment SET amount_fen = amount_fen + 1 WHERE ${paid}`,
    `UPDATE payment SET status = 'failed' WHERE ${paid}`,
    `UPDATE payment SET status = 'succeeded' WHERE ${one('payment', `status = 'failed'`)}`,
    `UPDATE payment SET status = 'succeeded' WHERE ${one('payment', `status = 'paying'`)}`,
    `UPDATE payment SET user_id = ${otherThan('user_id')} WHERE ${paid}`,
    `UPDATE payment SET merchant_id = '${testMerchants[2]?.id}' WHERE ${one('payment', `merchant_id = '${testMerchants[0]?.id}'`)}`,
    `UPDATE payment SET points_earned = points_earned + 1 WHERE ${paid}`,
    `UPDATE payment SET points_rate_basis_points = 9000 WHERE ${byCard}`,
    `UPDATE payment SET source_kind = 'balance' WHERE ${byCard}`,
    `UPDATE payment SET order_kind = 'static' WHERE ${one('payment', `order_kind = 'dynamic'`)}`,
    `UPDATE payment SET idempotency_key = 'another' WHERE ${paid}`,
    `UPDATE payment SET settled_at = settled_at + interval '1 second' WHERE ${paid}`,
    `UPDATE payment SET failure_code = 'CARD_SHORT' WHERE ${paid}`,
    `DELETE FROM payment WHERE ${paid}`,
    copy('payment', { id: newId, idempotency_key: `'copied'` }, paid),
    `UPDATE topup SET amount_fen = amount_fen + 1 WHERE ${one('topup', `status = 'succeeded'`)}`,
    `UPDATE topup SET status = 'succeeded' WHERE ${one('topup', `status = 'failed'`)}`,
    `UPDATE topup SET card_id = ${newId} WHERE ${one('topup')}`,
    `UPDATE topup SET user_id = ${otherThan('user_id')} WHERE ${one('topup')}`,
    `DELETE FROM topup WHERE ${one('topup')}`,
    `UPDATE bank_debit SET amount_fen = amount_fen - 1 WHERE ${one('bank_debit')}`,
    `UPDATE bank_debit SET state = 'failed' WHERE ${one('bank_debit', `state = 'succeeded'`)}`,
    `UPDATE bank_debit SET state = 'succeeded' WHERE ${one('bank_debit', `state = 'paying'`)}`,
    `UPDATE bank_debit SET card_id = ${newId} WHERE ${one('bank_debit')}`,
    `DELETE FROM bank_debit WHERE ${one('bank_debit')}`,
    copy('bank_debit', { id: newId }, one('bank_debit')),
    `UPDATE bill SET amount_fen = amount_fen + 1 WHERE ${one('bill')}`,
    `UPDATE bill SET status = 'failed' WHERE ${one('bill', `status = 'succeeded'`)}`,
    `UPDATE bill SET direction = 'in' WHERE ${one('bill', `direction = 'out'`)}`,
    `UPDATE bill SET month = '1999-01' WHERE ${one('bill')}`,
    `UPDATE bill SET user_id = ${otherThan('user_id')} WHERE ${one('bill')}`,
    `UPDATE bill SET occurred_at = occurred_at - interval '1 hour' WHERE ${one('bill')}`,
    `DELETE FROM bill WHERE ${one('bill', `status = 'failed'`)}`,
    `UPDATE bill_month SET spent_fen = spent_fen + 1 WHERE ${one('bill_month', 'true', 'user_id')}`,
    `UPDATE bill_month SET bill_count = bill_count - 1 WHERE ${one('bill_month', 'true', 'user_id')}`,
    `DELETE FROM bill_month WHERE ${one('bill_month', 'true', 'user_id')}`,
    `UPDATE payment_order SET amount_fen = amount_fen + 1 WHERE ${one('payment_order', `state = 'paid'`)}`,
    `UPDATE payment_order SET state = 'open' WHERE ${one('payment_order', `state = 'paid' AND kind = 'dynamic'`)}`,
    `UPDATE payment_order SET state = 'paid' WHERE ${one('payment_order', `state = 'open'`)}`,
    `UPDATE payment_order SET state = 'open' WHERE ${one('payment_order', `state = 'closed' AND kind = 'dynamic'`)}`,
    `UPDATE payment_order SET payment_id = ${newId} WHERE ${one('payment_order', `state = 'paid'`)}`,
    `UPDATE payment_order SET paid_at = NULL WHERE ${one('payment_order', `state = 'paid'`)}`,
    `UPDATE payment_order SET merchant_id = ${newId} WHERE ${one('payment_order', `state = 'open'`)}`,
    `DELETE FROM payment_order WHERE ${one('payment_order', `state = 'paid'`)}`,
    `DELETE FROM claim WHERE ${one('claim', `key LIKE 'order:%'`, 'key')}`,
    `DELETE FROM claim WHERE ${one('claim', `key LIKE 'settle:%'`, 'key')}`,
    `UPDATE claim SET holder = 'nobody' WHERE ${one('claim', `key LIKE 'order:%'`, 'key')}`,
    `INSERT INTO claim (key, holder) SELECT 'order:' || id, 'somebody' FROM payment_order WHERE state = 'open' LIMIT 1`,
    `INSERT INTO claim (key, holder) SELECT 'settle:' || id, id FROM bank_debit WHERE state = 'paying' LIMIT 1`,
    `UPDATE idempotency SET body = body || '{"id": "elsewhere"}' WHERE ${one('idempotency', `body ->> 'kind' = 'made'`, 'key')}`,
    `UPDATE transfer SET amount = amount + 1 WHERE ${one('transfer', `book = 'fen'`)}`,
    `UPDATE transfer SET amount = amount + 1 WHERE ${one('transfer', `book = 'points'`)}`,
    `UPDATE transfer SET business_id = ${newId} WHERE ${one('transfer', `kind = 'topup'`)}`,
    `UPDATE transfer SET business_type = 'gift' WHERE ${one('transfer', `kind = 'payment'`)}`,
    `UPDATE transfer SET kind = 'topup' WHERE ${one('transfer', `kind = 'payment'`)}`,
    `DELETE FROM transfer WHERE ${one('transfer', `book = 'limit'`)}`,
    `UPDATE account SET debits_posted = debits_posted + 1 WHERE ${one('account', `code = 'bank_clearing'`)}`,
    `UPDATE account SET credits_posted = credits_posted + 1 WHERE ${one('account', `code = 'merchant_receivable'`)}`,
    `UPDATE account SET owner_id = ${newId} WHERE ${one('account', `code = 'user_balance'`)}`,
    `UPDATE account SET owner_id = ${otherThan('owner_id')} WHERE ${one('account', `code = 'user_balance'`)}`,
    `UPDATE account SET debits_within_credits = false WHERE ${one('account', `code = 'user_balance'`)}`,
    `DELETE FROM account WHERE ${one('account', `code = 'user_points'`)}`,
    `DELETE FROM merchant WHERE id = '${firstMerchant.id}'`,
    `DELETE FROM card WHERE ${one('card', 'id IN (SELECT card_id FROM bank_debit)')}`,
  ])('%s', async (change) => {
    class Undone extends Error {}
    const found: string[] = []
    const attempt = database.transaction(async (tx) => {
      const { rowCount } = await tx.query(change)
      expect(rowCount).toBe(1)
      const differences = [...(await findDifferences(tx)), ...(await findDifferences(tx, bookChecks))]
      for (const { subject, check } of differences) if (subject !== '') found.push(check)
      throw new Undone()
    })
    await expect(attempt).rejects.toBeInstanceOf(Undone)
    expect(found).not.toEqual([])
  })
})
