import { billFailed, billSucceeded } from '#domains/bills/writes'
import type { SettledPurpose } from '#domains/funding/debitPurpose'
import { messageAdded } from '#domains/messages/writes'
import { markTopUpUnknown } from '#domains/topups/topUpStore'
import { topUpFailed, topUpSucceeded } from '#domains/topups/writes'
import { uuidv7 } from '#ids'
import { bankClearing, userBalance } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'

/** A debit that tops up: the bank owes us the money, the user has it. One that settles twice is told once: its id is the subject. */
export const settleTopUpDebit: SettledPurpose = {
  succeed(_context, { businessId, userId, amountFen, createdAt: occurredAt }, at) {
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
      writes: [
        topUpSucceeded({ id: businessId, at }),
        ...billSucceeded({ id: businessId, userId, kind: 'topup', direction: 'in', amountFen, occurredAt }, at),
        messageAdded(message),
      ],
    })
  },
  markUnknown: markTopUpUnknown,
  refuse(_context, { businessId, userId, amountFen }, failure) {
    const { code, at } = failure
    const params = { amountFen: Number(amountFen), code }
    const message = { userId, kind: 'topup_failed', subject: businessId, params, billId: businessId, at } as const
    const writes = [topUpFailed(businessId, failure), billFailed({ id: businessId, at }), messageAdded(message)]
    return Promise.resolve({ transfers: [], writes })
  },
}
