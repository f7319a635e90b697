import type { AppContext } from '#context'
import { findWaitingShares, type WaitingShareRow } from '#domains/collections/collectionView'

export type WaitingShare = WaitingShareRow

const countMax = 50

/** What this user is asked for and has not paid, the one that ends first foremost. */
export function listWaitingShares(context: AppContext, userId: string): Promise<WaitingShare[]> {
  return findWaitingShares(context.database, { userId, now: context.clock.now(), countMax })
}
