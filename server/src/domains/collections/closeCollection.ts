import type { AppContext } from '#context'
import { markClosed } from '#domains/collections/collectionStore'
import { endCollection } from '#domains/collections/endCollections'
import { readAsAsker, type SeenCollection } from '#domains/collections/readCollection'

/**
 * Its asker wants no more of it: what is open ends, what is paid or being paid stays. Asked again it answers the same.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND.
 */
export async function closeCollection(context: AppContext, userId: string, id: string): Promise<SeenCollection> {
  await readAsAsker(context, userId, id)
  const closed = await context.database.transaction((tx) => markClosed(tx, id, context.clock.now()))
  if (closed) await endCollection(context, closed)
  return readAsAsker(context, userId, id)
}
