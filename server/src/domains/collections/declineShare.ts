import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { endShare } from '#domains/collections/endShare'
import { readCollection, type SeenCollection } from '#domains/collections/readCollection'

/**
 * The user does not pay what they are asked for: theirs is over, and one that they took by card is anybody's again. Asked
 * again it answers the same.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND, COLLECTION_ENDED, SHARE_PAID.
 */
export async function declineShare(context: AppContext, userId: string, id: string): Promise<SeenCollection> {
  const { collection, role, mine } = await readCollection(context, userId, id)
  if (role === 'asker') throw new ApiError('COLLECTION_NOT_FOUND')
  if (mine?.state === 'open') {
    await endShare(context, collection, mine.share, mine.share.isNamed ? 'declined' : 'passed')
  }
  const after = await readCollection(context, userId, id)
  const state = after.mine?.state ?? 'passed'
  if (state === 'declined' || state === 'passed') return after
  throw new ApiError(state === 'paid' || state === 'paying' ? 'SHARE_PAID' : 'COLLECTION_ENDED')
}
