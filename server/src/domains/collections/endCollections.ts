import type { AppContext } from '#context'
import { type CollectionRow, listDueCollections, markEnded } from '#domains/collections/collectionStore'
import { endShare } from '#domains/collections/endShare'
import { expiredMessage } from '#domains/collections/messages'
import { seeCollection } from '#domains/collections/readCollection'
import { recordMessage } from '#domains/messages/recordMessage'
import { acceptAllAsked } from '#domains/transfers/acceptAsked'
import type { Job } from '#jobs/job'

const roundSize = 100

/**
 * Ends what is open of a collection that was closed or has expired. One that is being paid at that moment stays for the next
 * round; its asker is told once, when nothing of it is open any more.
 */
export async function endCollection(context: AppContext, collection: CollectionRow): Promise<void> {
  const end = collection.closedAt === null ? 'expired' : 'closed'
  const { shares } = await seeCollection(context, collection.userId, collection)
  await Promise.all(
    shares
      .filter(({ share }) => share.state === 'open' && share.transferId === null)
      .map(({ share }) => endShare(context, collection, share, end)),
  )
  const after = (await seeCollection(context, collection.userId, collection)).shares
  const isOpen = after.some(({ share, state }) => state === 'paying' || (state !== 'paid' && share.state === 'open'))
  if (isOpen) return
  const unpaidFen = after.reduce((sum, { share, state }) => (state === 'paid' ? sum : sum + Number(share.amountFen)), 0)
  const at = context.clock.now()
  await context.database.transaction(async (tx) => {
    if (!(await markEnded(tx, collection.id, at))) return
    if (end === 'expired' && unpaidFen > 0) await recordMessage(tx, expiredMessage(collection, unpaidFen, at))
  })
}

/**
 * One round: finishes what a process that died was paying, and ends what is over.
 *
 * @returns how many it dealt with.
 */
export async function endDueCollections(context: AppContext): Promise<number> {
  const acceptedCount = await acceptAllAsked(context)
  const due = await listDueCollections(context.database, context.clock.now(), roundSize)
  for (const collection of due) {
    try {
      await endCollection(context, collection)
    } catch (error) {
      // One that can't be ended must not keep the others waiting.
      context.log.error({ err: error, collectionId: collection.id }, 'A collection could not be ended in this round')
    }
  }
  return acceptedCount + due.length
}

export const endCollections: Job = { name: 'end-collections', everyMs: 2_000, run: endDueCollections }
