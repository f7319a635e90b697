import type { AppContext } from '#context'
import { markShareTold } from '#domains/collections/collectionStore'
import { findUntoldShares } from '#domains/collections/collectionView'
import { askedMessage } from '#domains/collections/messages'
import { recordMessage } from '#domains/messages/recordMessage'
import type { Job } from '#jobs/job'

const roundSize = 100

/**
 * One round: tells those who were asked by their phone, and have a wallet since, what they are asked for.
 *
 * @returns how many were told.
 */
export async function tellNewPayers(context: AppContext): Promise<number> {
  const at = context.clock.now()
  const untold = await findUntoldShares(context.database, at, roundSize)
  for (const share of untold) {
    const { id, payerId, collection } = share
    await context.database.transaction(async (tx) => {
      if (await markShareTold(tx, { id, payerId, at })) {
        await recordMessage(tx, askedMessage(collection, share, payerId, at))
      }
    })
  }
  return untold.length
}

export const tellPayers: Job = { name: 'tell-payers', everyMs: 10_000, run: tellNewPayers }
