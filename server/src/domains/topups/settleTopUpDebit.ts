import type { SettledPurpose } from '#domains/funding/debitPurpose'
import { messageAdded } from '#domains/messages/writes'
import { failTopUp, markTopUpUnknown } from '#domains/topups/topUpStore'
import { topUpSucceeded } from '#domains/topups/writes'
import { uuidv7 } from '#ids'
import { bankClearing, userBalance } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'

/** A debit that tops up: the bank owes us the money, the user has it. One that settles twice is told once: its id is the subject. */
export const settleTopUpDebit: SettledPurpose = {
  direction: 'in',
  book(_context, { businessId, userId, amountFen }, at) {
    const transfer: TransferIntent = {
      id: uuidv7(),
      book: 'fen',
      debit: bankClearing,
      credit: userBalance(userId),
      amount: amountFen,
      kind: 'topup',
      businessType: 'topup',
      businessId,
    }
    const params = { amountFen: Number(amountFen) }
    const message = { userId, kind: 'topup_succeeded', subject: businessId, params, billId: businessId, at } as const
    return Promise.resolve({
      transfers: [transfer],
      writes: [topUpSucceeded({ id: businessId, at }), messageAdded(message)],
    })
  },
  markUnknown: markTopUpUnknown,
  fail: (tx, debit, failure) => failTopUp(tx, debit.businessId, failure),
  failureMessage({ businessId, userId, amountFen }, { code, at }) {
    const params = { amountFen: Number(amountFen), code }
    return { userId, kind: 'topup_failed', subject: businessId, params, billId: businessId, at }
  },
}
