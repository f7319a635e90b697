import type { CollectionState, ShareState } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type CollectionRow, findCollectionById } from '#domains/collections/collectionStore'
import { findShares, type PaidShareRow } from '#domains/collections/collectionView'

/** A share as it stands now, whatever the jobs have done so far. */
export interface SeenShare {
  readonly share: PaidShareRow
  readonly state: ShareState
}

/** A collection as one of its people sees it now. */
export interface SeenCollection {
  readonly collection: CollectionRow
  readonly role: 'asker' | 'payer'
  readonly state: CollectionState
  /** Those that were given back left out: others stand in their place. */
  readonly shares: readonly SeenShare[]
  /** What this user is asked for; null for the asker, and for whoever only has the card. */
  readonly mine: SeenShare | null
  /** Whether this user has, or had, a part in it. */
  readonly isTheirs: boolean
}

/**
 * A collection for those who have a part in it: who asks, and who has a share or gave one back.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND.
 */
export async function readCollection(context: AppContext, userId: string, id: string): Promise<SeenCollection> {
  const collection = await findCollectionById(context.database, id)
  const seen = collection && (await seeCollection(context, userId, collection))
  if (!seen?.isTheirs) throw new ApiError('COLLECTION_NOT_FOUND')
  return seen
}

/** @throws {ApiError} COLLECTION_NOT_FOUND, also for one that somebody else asks for. */
export async function readAsAsker(context: AppContext, userId: string, id: string): Promise<SeenCollection> {
  const seen = await readCollection(context, userId, id)
  if (seen.role !== 'asker') throw new ApiError('COLLECTION_NOT_FOUND')
  return seen
}

/** Whatever the user's part in it. */
export async function seeCollection(
  context: AppContext,
  userId: string,
  collection: CollectionRow,
): Promise<SeenCollection> {
  const rows = await findShares(context.database, userId, [collection.id])
  return seenOf(collection, rows, { userId, now: context.clock.now() })
}

export function seenOf(
  collection: CollectionRow,
  rows: readonly PaidShareRow[],
  { userId, now }: { userId: string; now: Date },
): SeenCollection {
  const shares = rows
    .filter(({ state }) => state !== 'passed')
    .map((share) => ({ share, state: shareStateAt(share, collection, now) }))
  const isAsker = collection.userId === userId
  return {
    collection,
    role: isAsker ? 'asker' : 'payer',
    state: collectionStateOf(shares.map(({ state }) => state)),
    shares,
    mine: shares.find(({ share }) => share.isMine) ?? null,
    isTheirs: isAsker || rows.some((share) => share.isMine),
  }
}

function shareStateAt({ state, transferState }: PaidShareRow, collection: CollectionRow, now: Date): ShareState {
  if (transferState !== null) return payingStates[transferState]
  if (state !== 'open') return state
  if (collection.closedAt !== null) return 'closed'
  return now < collection.expiresAt ? 'open' : 'expired'
}

const payingStates = { waiting: 'paying', accepted: 'paid' } as const

function collectionStateOf(states: readonly ShareState[]): CollectionState {
  if (states.some((state) => state === 'open' || state === 'paying')) return 'open'
  return states.every((state) => state === 'paid') ? 'paid' : 'ended'
}
