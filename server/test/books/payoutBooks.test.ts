import { bookChecks } from '#domains/books/bookChecks'
import { verifyBooks } from '#domains/books/verifyBooks'
import { findDifferences } from '#ledger/verify'
import type { Database } from '#storage/database'
import { MoneyApp, type Payer } from '../support/moneyApp'
import { refund, settlePayoutsOf, withdraw } from '../support/payoutActions'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves that the books are clean after withdrawals and refunds of every outcome, some still open, and that any single row
// changed by hand is found, as `verifyBooks.test.ts` does for payments and top-ups.
describeEachEngine('the books of payouts', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    for (const outcome of ['enough', 'lost', 'neverReceived', 'answerLost', stillProcessing] as const) {
      const payer = await world.payer({ balanceFen: 40_000 })
      const [byBalance, byCard] = [await pay(payer, 9_000), await pay(payer, 7_000, payer.card.id)]
      payer.bankCard.outcome = outcome
      await withdraw(world, payer, 3_000)
      await refund(world, byBalance, 2_500)
      await refund(world, byBalance, 1_000)
      await refund(world, byCard, 4_000)
      if (outcome === stillProcessing) continue
      payer.bankCard.outcome = 'enough'
      world.clock.advanceSeconds(120)
      await settlePayoutsOf(world)
    }
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  async function pay(payer: Payer, amountFen: number, cardId?: string): Promise<string> {
    const order = await world.order(amountFen)
    await world.pay(payer, order.code, amountFen, cardId === undefined ? {} : { cardId })
    return order.id
  }

  test('balance after a healthy history, with payouts still open', async () => {
    expect((await verifyBooks(database)).differences).toEqual([])
    const { rows } = await database.query<{ state: string }>('SELECT DISTINCT state FROM bank_payout ORDER BY state')
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'paying', 'succeeded'])
  })

  const one = (table: string, where = 'true', key = 'id') =>
    `${key} = (SELECT ${key} FROM ${table} WHERE ${where} ORDER BY ${key} LIMIT 1)`
  const newId = 'gen_random_uuid()'
  const transferOf = (what: string) => one('transfer', `business_type = 'refund' AND ${what}`)

  test.each([
    `UPDATE withdrawal SET amount_fen = amount_fen + 1 WHERE ${one('withdrawal')}`,
    `UPDATE withdrawal SET fee_fen = fee_fen + 1 WHERE ${one('withdrawal')}`,
    `UPDATE withdrawal SET status = 'succeeded' WHERE ${one('withdrawal', `status = 'failed'`)}`,
    `UPDATE withdrawal SET status = 'failed' WHERE ${one('withdrawal', `status = 'paying'`)}`,
    `UPDATE withdrawal SET idempotency_key = 'another' WHERE ${one('withdrawal')}`,
    `UPDATE withdrawal SET settled_at = NULL WHERE ${one('withdrawal', `status = 'succeeded'`)}`,
    `DELETE FROM withdrawal WHERE ${one('withdrawal')}`,
    `UPDATE bank_payout SET amount_fen = amount_fen - 1 WHERE ${one('bank_payout')}`,
    `UPDATE bank_payout SET state = 'failed' WHERE ${one('bank_payout', `state = 'succeeded'`)}`,
    `UPDATE bank_payout SET state = 'succeeded' WHERE ${one('bank_payout', `state = 'paying'`)}`,
    `UPDATE bank_payout SET debit_id = ${newId} WHERE ${one('bank_payout', 'debit_id IS NOT NULL')}`,
    `UPDATE bank_payout SET card_id = ${newId} WHERE ${one('bank_payout')}`,
    `DELETE FROM bank_payout WHERE ${one('bank_payout')}`,
    `UPDATE refund SET amount_fen = amount_fen - 1 WHERE ${one('refund')}`,
    `UPDATE refund SET refunded_before_fen = 2499 WHERE ${one('refund', 'refunded_before_fen > 0')}`,
    `UPDATE refund SET status = 'succeeded' WHERE ${one('refund', `status = 'paying'`)}`,
    `UPDATE refund SET target = 'balance' WHERE ${one('refund', `target = 'card' AND status = 'succeeded'`)}`,
    `UPDATE refund SET points_taken = points_taken + 1 WHERE ${one('refund')}`,
    `UPDATE refund SET merchant_id = ${newId} WHERE ${one('refund')}`,
    `UPDATE refund SET out_refund_no = 'another' WHERE ${one('refund')}`,
    `DELETE FROM refund WHERE ${one('refund')}`,
    `UPDATE bill SET refunded_fen = refunded_fen - 1 WHERE ${one('bill', 'refunded_fen > 0')}`,
    `UPDATE bill SET refunded_fen = 1 WHERE ${one('bill', `refunded_fen = 0 AND kind = 'payment'`)}`,
    `DELETE FROM claim WHERE ${one('claim', `key LIKE 'refund:%'`, 'key')}`,
    `INSERT INTO claim (key, holder) SELECT 'settle:' || id, id FROM bank_payout WHERE state = 'paying' LIMIT 1`,
    `UPDATE transfer SET amount = amount + 1 WHERE ${transferOf(`book = 'limit'`)}`,
    `UPDATE transfer SET amount = amount + 1 WHERE ${transferOf(`book = 'points'`)}`,
    `DELETE FROM transfer WHERE ${one('transfer', `phase = 'void'`)}`,
    `DELETE FROM transfer WHERE ${one('transfer', `phase = 'post'`)}`,
    `UPDATE transfer SET phase = 'posted' WHERE ${one('transfer', `kind = 'withdrawal' AND phase = 'pending'`)}`,
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
