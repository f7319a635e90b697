import type { ErrorCode } from '@wallet/rules'
import type { AppContext } from '#context'
import { type BankPayoutRow, bankPayouts } from '#domains/funding/bankMovementStore'
import { fundingChannels } from '#domains/funding/fundingChannels'
import type { PayoutBooking } from '#domains/funding/payoutPurpose'
import type { MovementDirection } from '#domains/funding/settleMovement'
import { payoutEnded } from '#domains/funding/writes'
import { uuidv7 } from '#ids'
import { settleClaim } from '#ledger/claimKeys'

/** Money sent to the outside. It is reserved while the outcome is open: either end of it is a command of the ledger. */
export const payouts: MovementDirection<BankPayoutRow> = {
  movements: bankPayouts,
  query: (context, payout) => fundingChannels[payout.sourceKind].queryPayout(context, payout),
  async post(context, payout) {
    const purpose = context.kinds.payoutPurposes[payout.purpose]
    await end(context, payout, 'succeeded', await purpose.succeed(context, payout, context.clock.now()))
    await fundingChannels[payout.sourceKind].learnSuccess(context.database, payout)
  },
  async refuse(context, payout, code: ErrorCode) {
    const channel = fundingChannels[payout.sourceKind]
    const purpose = context.kinds.payoutPurposes[payout.purpose]
    const params = await channel.failureParams(context.database, payout)
    const failure = { code, params, at: context.clock.now() }
    await end(context, payout, 'failed', await purpose.refuse(context, payout, failure))
    await channel.learnFailure(context.database, payout, code)
  },
  async markUnknown(context, tx, payout, at) {
    await context.kinds.payoutPurposes[payout.purpose].markUnknown(tx, payout.businessId, at)
  },
}

async function end(
  context: AppContext,
  payout: BankPayoutRow,
  state: 'succeeded' | 'failed',
  { transfers, writes }: PayoutBooking,
): Promise<void> {
  const outcome = await context.ledger.submit({
    claims: [{ key: settleClaim(payout.id), holder: uuidv7(), refusal: alreadySettled }],
    transfers,
    writes: [payoutEnded({ id: payout.id, state }), ...writes],
  })
  if (outcome.posted || outcome.refusal?.code === alreadySettled) return
  throw new Error(`the settled payout ${payout.id} could not be booked: ${outcome.refusal?.code ?? 'no reason'}`)
}

const alreadySettled = 'PAYOUT_ALREADY_SETTLED'
