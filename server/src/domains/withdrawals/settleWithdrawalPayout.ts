import type { AppContext } from '#context'
import { noteBillUnknown } from '#domains/bills/openBill'
import { billFailed, billSucceeded } from '#domains/bills/writes'
import type { SettledPayout } from '#domains/funding/payoutPurpose'
import { messageAdded } from '#domains/messages/writes'
import { findWithdrawal, markWithdrawalUnknown, type WithdrawalRow } from '#domains/withdrawals/withdrawalStore'
import { withdrawalFailed, withdrawalSucceeded } from '#domains/withdrawals/writes'
import { readReserved, resolveReserved } from '#ledger/reservedStore'

/** A payout that was withdrawn: its reserved money leaves for the bank, or is the user's again, caps and quota with it. */
export const settleWithdrawalPayout: SettledPayout = {
  async succeed(context, { userId, businessId: id, amountFen }, at) {
    const withdrawal = await withdrawalOf(context, userId, id)
    const bill = { id, userId, kind: 'withdrawal', direction: 'out', occurredAt: withdrawal.createdAt } as const
    const params = { amountFen: Number(amountFen) }
    const message = { userId, kind: 'withdrawal_succeeded', subject: id, params, billId: id, at } as const
    return {
      transfers: resolveReserved(await readReserved(context.database, id), 'post'),
      writes: [
        withdrawalSucceeded({ id, at }),
        ...billSucceeded({ ...bill, amountFen: amountFen + withdrawal.feeFen }, at),
        messageAdded(message),
      ],
    }
  },
  async refuse(context, { userId, businessId: id, amountFen }, failure) {
    const { code, at } = failure
    const params = { amountFen: Number(amountFen), code }
    const message = { userId, kind: 'withdrawal_failed', subject: id, params, billId: id, at } as const
    return {
      transfers: resolveReserved(await readReserved(context.database, id), 'void'),
      writes: [withdrawalFailed(id, failure), billFailed({ id, at }), messageAdded(message)],
    }
  },
  async markUnknown(database, id, at) {
    await markWithdrawalUnknown(database, id)
    await noteBillUnknown(database, id, at)
  },
}

async function withdrawalOf(context: AppContext, userId: string, id: string): Promise<WithdrawalRow> {
  const withdrawal = await findWithdrawal(context.database, userId, id)
  if (!withdrawal) throw new Error(`there is no withdrawal ${id}`)
  return withdrawal
}
