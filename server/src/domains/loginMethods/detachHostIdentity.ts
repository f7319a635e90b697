import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import {
  endHostIdentity,
  type HostIdentityRow,
  listHostIdentities,
  wasHostIdentityOf,
} from '#domains/hosts/hostIdentityStore'
import { readLoginMethods } from '#domains/loginMethods/readLoginMethods'
import { recordMessage } from '#domains/messages/recordMessage'
import { type ProofInput, proveOwner } from '#domains/proofs/stepUp'
import { endSessionsOfHost } from '#domains/sessions/sessionStore'
import { findUser } from '#domains/users/userStore'
import type { SessionIdentity } from '#kit/sessionIdentity'
import { lockUserLane } from '#kit/userLaneStore'
import type { Queryable } from '#storage/database'

/**
 * Detaches a host identity: it signs in no more, and the sessions it opened elsewhere end. What is refused anyway is
 * said before a proof is asked for. One that was theirs and is detached stays so and needs no proof: the second of two
 * taps is told the same as the first.
 *
 * @throws {ApiError} NOT_FOUND; LAST_LOGIN_METHOD while there is no login password: an SMS code alone is too weak to
 *   be the only way in, because phone numbers are recycled; what `proveOwner` throws.
 */
export async function detachHostIdentity(
  context: AppContext,
  session: SessionIdentity,
  { identityId, proof }: { identityId: string; proof: ProofInput | undefined },
) {
  const { userId, sessionId } = session
  if (await findDetachable(context.database, userId, identityId)) {
    const useProof = await proveOwner(context, session, proof)
    const endedIds = await context.database.transaction(async (tx) => {
      await lockUserLane(tx, userId)
      const detached = await findDetachable(tx, userId, identityId)
      if (!detached) return []
      await useProof(tx)
      const now = context.clock.now()
      const params = { provider: detached.provider }
      // Before it is detached: it may be its owner who is locked out, and this is how they hear of it.
      await recordMessage(tx, { userId, kind: 'host_detached', subject: identityId, params, at: now })
      await endHostIdentity(tx, identityId, now)
      return endSessionsOfHost(tx, identityId, sessionId, now)
    })
    for (const endedId of endedIds) context.pinProofs.forgetSession(endedId)
  }
  const isOwn = session.hostIdentityId === identityId
  return readLoginMethods(context, isOwn ? { ...session, hostIdentityId: null } : session)
}

/** Null when it is detached already. */
async function findDetachable(
  database: Queryable,
  userId: string,
  identityId: string,
): Promise<HostIdentityRow | null> {
  const identities = await listHostIdentities(database, userId)
  const linked = identities.find(({ id }) => id === identityId)
  if (!linked) {
    if (await wasHostIdentityOf(database, userId, identityId)) return null
    throw new ApiError('NOT_FOUND')
  }
  const user = await findUser(database, userId)
  if (identities.length === 1 && !user?.passwordHash) throw new ApiError('LAST_LOGIN_METHOD')
  return linked
}
