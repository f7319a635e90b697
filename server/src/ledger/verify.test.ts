import { createLedger } from '#ledger/batcher'
import { findDifferences, verifyLedger } from '#ledger/verify'
import type { Database } from '#storage/database'
import { answerRefusal, buildUser, payment, topUp } from '../../test/support/ledgerCommands'
import { describeEachEngine } from '../../test/support/testDatabase'

/** Books are falsified behind the ledger's back, one way at a time: each must be noticed. */

describeEachEngine('verify', (open) => {
  let database: Database
  const user = buildUser('verify')

  beforeAll(async () => {
    database = await open()
    const ledger = createLedger({ database, businessWrites: [], answerRefusal })
    await ledger.submit(topUp(user, 1000n))
    await ledger.submit(payment(user, 300n))
    await ledger.submit(payment(user, 200n))
    await ledger.close()
  })
  afterAll(() => database.close())

  test('finds nothing in honest books', async () => {
    expect(await verifyLedger(database)).toEqual({ accounts: 3, transfers: 3, differences: [] })
  })

  test.each([
    ['a balance was raised', "UPDATE account SET credits_posted = credits_posted + 1 WHERE code = 'user_balance'"],
    ['money was reserved without a transfer', "UPDATE account SET credits_pending = 5 WHERE code = 'bank_clearing'"],
    ['a transfer is gone', "DELETE FROM transfer WHERE kind = 'payment' AND amount = 300"],
    ['an amount was changed', "UPDATE transfer SET amount = 301 WHERE kind = 'payment' AND amount = 300"],
    [
      'a transfer went to another account',
      "UPDATE transfer SET credit_account_id = debit_account_id, debit_account_id = credit_account_id WHERE kind = 'topup'",
    ],
    ['a transfer changed its book', "UPDATE transfer SET book = 'points' WHERE amount = 200"],
    ['an account is gone', "DELETE FROM account WHERE code = 'merchant_receivable'"],
    ['a balance after was changed', 'UPDATE transfer SET debit_balance_after = 0 WHERE amount = 300'],
  ])('notices that %s', async (_, falsify) => {
    await expect(
      database.transaction(async (tx) => {
        await tx.query(falsify)
        throw Object.assign(new Error('undo'), { differences: await findDifferences(tx) })
      }),
    ).rejects.toMatchObject({ message: 'undo', differences: expect.arrayContaining([expect.anything()]) })
    expect(await verifyLedger(database)).toMatchObject({ differences: [] })
  })
})
