import { maskPhone } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import {
  completeHostIdentity,
  findHostIdentity,
  type HostSubjectKey,
  insertHostIdentity,
} from '#domains/hosts/hostIdentityStore'
import { recordMessage } from '#domains/messages/recordMessage'
import { phonePlace } from '#domains/users/phones'
import { findUser } from '#domains/users/userStore'
import { uuidv7 } from '#ids'
import type { Queryable, Transaction } from '#storage/database'
import { isUniqueViolation } from '#storage/databaseErrors'

/**
 * Links a proven host identity to a user; one that is theirs already stays as it is. Runs within `linkingTransaction`.
 *
 * @param isNews whether the user is told. A registration's own identity is no news.
 * @returns the identity's id.
 * @throws {ApiError} HOST_IDENTITY_TAKEN with phoneMasked of the wallet it belongs to. Nothing merges by itself.
 */
export async function linkHostIdentity(
  context: AppContext,
  tx: Transaction,
  { userId, key, isNews }: { userId: string; key: HostSubjectKey; isNews: boolean },
): Promise<string> {
  const linked = await findHostIdentity(tx, key)
  if (linked) {
    if (linked.userId !== userId) throw await takenError(context, tx, linked.userId)
    await completeHostIdentity(tx, linked.id, key)
    return linked.id
  }
  const now = context.clock.now()
  const id = uuidv7()
  await insertHostIdentity(tx, { id, userId, key, linkedAt: now })
  if (isNews) {
    await recordMessage(tx, { userId, kind: 'host_linked', subject: id, params: { provider: key.provider }, at: now })
  }
  return id
}

/**
 * Runs a transaction that may link a host identity. When another request linked the same one meanwhile, it runs again
 * and finds that.
 */
export async function linkingTransaction<T>(context: AppContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await context.database.transaction(work)
  } catch (error) {
    if (!isUniqueViolation(error, 'host_subject_pkey')) throw error
    return context.database.transaction(work)
  }
}

/**
 * Refuses an identity that is somebody else's before a password try or an SMS code is spent on it.
 *
 * @throws {ApiError} HOST_IDENTITY_TAKEN
 */
export async function refuseTakenIdentity(
  context: AppContext,
  key: HostSubjectKey,
  isOwner: (userId: string) => boolean,
): Promise<void> {
  const linked = await findHostIdentity(context.database, key)
  if (linked && !isOwner(linked.userId)) throw await takenError(context, context.database, linked.userId)
}

async function takenError(context: AppContext, database: Queryable, ownerId: string): Promise<ApiError> {
  const owner = await findUser(database, ownerId)
  if (!owner) throw new Error('A host identity belongs to a user who does not exist')
  const phone = context.cipher.decrypt(phonePlace(ownerId), owner.phoneEncrypted)
  return new ApiError('HOST_IDENTITY_TAKEN', { phoneMasked: maskPhone(phone) })
}
