import type { AppContext } from '#context'
import type { Booking } from '#domains/funding/debitPurpose'
import { uuidv7 } from '#ids'
import { settleClaim } from '#ledger/claimKeys'

/** Books the end of a debit or payout, once: whoever comes second finds its claim taken, and nothing happens. */
export async function endMovement(context: AppContext, { id }: { id: string }, booking: Booking): Promise<void> {
  const { claims = [], ...rest } = booking
  const settled = { key: settleClaim(id), holder: uuidv7(), refusal: alreadySettled }
  const outcome = await context.ledger.submit({ ...rest, claims: [settled, ...claims] })
  if (outcome.posted || outcome.refusal?.code === alreadySettled) return
  throw new Error(`the end of the debit or payout ${id} could not be booked: ${outcome.refusal?.code ?? 'no reason'}`)
}

const alreadySettled = 'MOVEMENT_ALREADY_SETTLED'
