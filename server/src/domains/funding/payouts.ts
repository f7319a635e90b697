import type { ErrorCode } from '@wallet/rules'
import { type BankPayoutRow, bankPayouts } from '#domains/funding/bankMovementStore'
import { endMovement } from '#domains/funding/endMovement'
import { fundingChannels } from '#domains/funding/fundingChannels'
import type { MovementDirection } from '#domains/funding/settleMovement'
import { payoutEnded } from '#domains/funding/writes'

/** Money sent to the outside. It is reserved while the outcome is open: either end of it is a command of the ledger. */
export const payouts: MovementDirection<BankPayoutRow> = {
  movements: bankPayouts,
  query: (context, payout) => fundingChannels[payout.sourceKind].queryPayout(context, payout),
  async post(context, payout) {
    const purpose = context.kinds.payoutPurposes[payout.purpose]
    const booking = await purpose.succeed(context, payout, context.clock.now())
    const writes = [payoutEnded({ id: payout.id, state: 'succeeded' }), ...booking.writes]
    await endMovement(context, payout, { ...booking, writes })
    await fundingChannels[payout.sourceKind].learnSuccess(context.database, payout)
  },
  async refuse(context, payout, code: ErrorCode) {
    const channel = fundingChannels[payout.sourceKind]
    const purpose = context.kinds.payoutPurposes[payout.purpose]
    const params = await channel.failureParams(context.database, payout)
    const failure = { code, params, at: context.clock.now() }
    const booking = await purpose.refuse(context, payout, failure)
    const writes = [payoutEnded({ id: payout.id, state: 'failed' }), ...booking.writes]
    await endMovement(context, payout, { ...booking, writes })
    await channel.learnFailure(context.database, payout, code)
  },
  async markUnknown(context, tx, payout, at) {
    await context.kinds.payoutPurposes[payout.purpose].markUnknown(tx, payout.businessId, at)
  },
}
