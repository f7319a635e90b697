import { collectionRules } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { type CollectionRow, markReminded } from '#domains/collections/collectionStore'
import { remindedMessage } from '#domains/collections/messages'
import { readAsAsker, type SeenCollection } from '#domains/collections/readCollection'
import { recordMessage } from '#domains/messages/recordMessage'

/** From when on those who have not paid may be reminded. */
export function remindableAt({ createdAt, remindedAt }: CollectionRow): Date {
  return addSeconds(remindedAt ?? createdAt, collectionRules.remindAfterSeconds)
}

/**
 * Reminds all who have not paid yet, once a day at most.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND, COLLECTION_ENDED; RATE_LIMITED with retryAfterSeconds.
 */
export async function remindPayers(context: AppContext, userId: string, id: string): Promise<SeenCollection> {
  const { collection, state, shares } = await readAsAsker(context, userId, id)
  if (state !== 'open') throw new ApiError('COLLECTION_ENDED')
  const at = context.clock.now()
  const before = addSeconds(at, -collectionRules.remindAfterSeconds)
  await context.database.transaction(async (tx) => {
    if (!(await markReminded(tx, { id, before, at }))) {
      throw new ApiError('RATE_LIMITED', { retryAfterSeconds: secondsUntil(remindableAt(collection), at) })
    }
    for (const { share, state } of shares) {
      const { payerId } = share
      if (state === 'open' && payerId !== null) {
        await recordMessage(tx, remindedMessage(collection, share, payerId, at))
      }
    }
  })
  return readAsAsker(context, userId, id)
}
