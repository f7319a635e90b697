import type { ErrorCode, ShareState } from '@wallet/rules'
import { ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { CollectionRow } from '#domains/collections/collectionStore'
import type { PaidShareRow } from '#domains/collections/collectionView'
import { readCollection } from '#domains/collections/readCollection'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import { requireWayOut } from '#domains/limits/limitRoom'
import { type Payee, seekPayee } from '#domains/transfers/payees'

/** Why a share can't be paid; null when it can. */
const refusals: Readonly<Record<ShareState, ErrorCode | null>> = {
  open: null,
  paying: 'SHARE_PAID',
  paid: 'SHARE_PAID',
  declined: 'COLLECTION_ENDED',
  passed: 'COLLECTION_ENDED',
  closed: 'COLLECTION_ENDED',
  expired: 'COLLECTION_ENDED',
}

/** What this user is asked for, as long as it can be paid, and who asks. */
export interface OwnShare {
  readonly collection: CollectionRow
  readonly share: PaidShareRow
  readonly asker: Payee
}

/**
 * The share that this user may pay now. Whether the asker's account takes the money is looked at as well, so that nobody is
 * asked for a PIN in vain.
 *
 * @throws {ApiError} COLLECTION_NOT_FOUND, COLLECTION_ENDED, SHARE_PAID, PAYEE_UNAVAILABLE.
 */
export async function ownShare(context: AppContext, userId: string, collectionId: string): Promise<OwnShare> {
  const { collection, mine } = await readCollection(context, userId, collectionId)
  if (mine === null) throw new ApiError('COLLECTION_NOT_FOUND')
  const refusal = refusals[mine.state]
  if (refusal !== null) throw new ApiError(refusal)
  const asker = await seekPayee(context, userId, { userId: collection.userId })
  if (!asker || !(await takes(context, collection.userId, Number(mine.share.amountFen)))) {
    throw new ApiError('PAYEE_UNAVAILABLE')
  }
  return { collection, share: mine.share, asker }
}

/** Whether this account could pay out again what it would hold then. */
async function takes(context: AppContext, userId: string, amountFen: number): Promise<boolean> {
  const payee = limitedPayer(await context.batches.payers.ask(userId))
  if (!payee) return false
  try {
    await requireWayOut(context.database, payee, { amountFen, now: context.clock.now() })
    return true
  } catch (error) {
    if (isApiError(error)) return false
    throw error
  }
}
