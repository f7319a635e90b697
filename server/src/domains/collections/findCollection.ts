import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { findCollectionByCard } from '#domains/collections/collectionStore'
import { type SeenCollection, seeCollection } from '#domains/collections/readCollection'

/**
 * What a card is about, for whoever has it.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND.
 */
export async function findCollection(context: AppContext, userId: string, card: string): Promise<SeenCollection> {
  const collection = await findCollectionByCard(context.database, card)
  if (!collection) throw new ApiError('COLLECTION_NOT_FOUND')
  return seeCollection(context, userId, collection)
}
