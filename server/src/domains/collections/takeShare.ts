import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { lockCollection, takeFreeShare } from '#domains/collections/collectionStore'
import { findShares } from '#domains/collections/collectionView'
import { findCollection } from '#domains/collections/findCollection'
import type { SeenCollection } from '#domains/collections/readCollection'
import { payerNameOf } from '#domains/transfers/payees'

/**
 * Takes a share that is nobody's, for whoever has the card; each person has one, and asked again gets the same.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND, COLLECTION_ENDED, COLLECTION_FULL, PAYEE_SELF, IDENTITY_REQUIRED.
 */
export async function takeShare(context: AppContext, userId: string, card: string): Promise<SeenCollection> {
  const { collection, role, state, mine } = await findCollection(context, userId, card)
  if (role === 'asker') throw new ApiError('PAYEE_SELF')
  if (mine === null) {
    if (state !== 'open') throw new ApiError('COLLECTION_ENDED')
    const payerName = await payerNameOf(context, userId)
    const isTaken = await context.database.transaction(async (tx) => {
      await lockCollection(tx, collection.id)
      // The other of two taps: the first has the share.
      const shares = await findShares(tx, userId, [collection.id])
      const hasOne = shares.some((share) => share.isMine && share.state !== 'passed')
      return hasOne || takeFreeShare(tx, { collectionId: collection.id, payerId: userId, payerName })
    })
    if (!isTaken) throw new ApiError('COLLECTION_FULL')
  }
  return findCollection(context, userId, card)
}
