import { collectionRules } from '@wallet/rules'
import type { AppContext } from '#context'
import { findCollectionsOf } from '#domains/collections/collectionStore'
import { findShares } from '#domains/collections/collectionView'
import { type SeenCollection, seenOf } from '#domains/collections/readCollection'

/** What this user has asked others for, the latest first. */
export async function listCollections(context: AppContext, userId: string): Promise<SeenCollection[]> {
  const collections = await findCollectionsOf(context.database, userId, collectionRules.listMax)
  const ids = collections.map(({ id }) => id)
  const shares = await findShares(context.database, userId, ids)
  const viewer = { userId, now: context.clock.now() }
  return collections.map((collection) =>
    seenOf(
      collection,
      shares.filter(({ collectionId }) => collectionId === collection.id),
      viewer,
    ),
  )
}
