import { noteBillUnknown } from '#domains/bills/openBill'
import { type BankDebitRow, bankDebits } from '#domains/funding/bankMovementStore'
import { endMovement } from '#domains/funding/endMovement'
import { fundingChannels } from '#domains/funding/fundingChannels'
import type { MovementDirection } from '#domains/funding/settleMovement'
import { debitEnded } from '#domains/funding/writes'

/** Money fetched from outside. Either end of it is a command of the ledger, which frees what was reserved beside it. */
export const debits: MovementDirection<BankDebitRow> = {
  movements: bankDebits,
  query: (context, debit) => fundingChannels[debit.sourceKind].query(context, debit),
  async post(context, debit) {
    const purpose = context.kinds.debitPurposes[debit.purpose]
    const booking = await purpose.succeed(context, debit, context.clock.now())
    const writes = [debitEnded({ id: debit.id, state: 'succeeded' }), ...booking.writes]
    await endMovement(context, debit, { ...booking, writes })
    await fundingChannels[debit.sourceKind].learnSuccess(context.database, debit)
  },
  async refuse(context, debit, code, told) {
    const channel = fundingChannels[debit.sourceKind]
    const params = told ?? (await channel.failureParams(context.database, debit))
    const failure = { code, params, at: context.clock.now() }
    const booking = await context.kinds.debitPurposes[debit.purpose].refuse(context, debit, failure)
    const writes = [debitEnded({ id: debit.id, state: 'failed' }), ...booking.writes]
    await endMovement(context, debit, { ...booking, writes })
    await channel.learnFailure(context.database, debit, code)
  },
  async markUnknown(context, tx, debit, at) {
    await context.kinds.debitPurposes[debit.purpose].markUnknown(tx, debit.businessId)
    await noteBillUnknown(tx, debit.businessId, at)
  },
}
