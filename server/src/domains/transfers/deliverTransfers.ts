import type { AppContext } from '#context'
import { recordMessage } from '#domains/messages/recordMessage'
import { offeredMessage } from '#domains/transfers/messages'
import { findUntoldTransfers } from '#domains/transfers/payeeView'
import { markTold } from '#domains/transfers/transferStore'
import type { Job } from '#jobs/job'

const roundSize = 100

/**
 * One round: tells payees of what has arrived for them, strangers once they have a wallet. The money may be accepted from
 * its time on in any case.
 *
 * @returns how many were told.
 */
export async function deliverArrived(context: AppContext): Promise<number> {
  const now = context.clock.now()
  const untold = await findUntoldTransfers(context.database, now, roundSize)
  for (const { id, payeeId } of untold) {
    await context.database.transaction(async (tx) => {
      const told = await markTold(tx, { id, payeeId, at: now })
      if (told) await recordMessage(tx, offeredMessage(told, payeeId, now))
    })
  }
  return untold.length
}

export const deliverTransfers: Job = { name: 'deliver-transfers', everyMs: 2_000, run: deliverArrived }
