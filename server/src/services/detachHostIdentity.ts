import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { SessionIdentity } from '#services/authenticate'
import { readLoginMethods } from '#services/readLoginMethods'
import { recordMessage } from '#services/recordMessage'
import { endHostIdentity, listHostIdentities } from '#storage/hostIdentityStore'
import { endSessionsOfHost } from '#storage/sessionStore'
import { lockUserLane } from '#storage/userLaneStore'
import { findUser } from '#storage/userStore'

/**
 * Detaches a host identity: it signs in no more, and the sessions it opened elsewhere end.
 *
 * @throws {ApiError} NOT_FOUND; LAST_LOGIN_METHOD while there is no login password: an SMS code alone is too weak to
 *   be the only way in, because phone numbers are recycled.
 */
export async function detachHostIdentity(context: AppContext, session: SessionIdentity, identityId: string) {
  const { userId, sessionId } = session
  const endedIds = await context.database.transaction(async (tx) => {
    await lockUserLane(tx, userId)
    const identities = await listHostIdentities(tx, userId)
    const detached = identities.find(({ id }) => id === identityId)
    if (!detached) throw new ApiError('NOT_FOUND')
    const user = await findUser(tx, userId)
    if (identities.length === 1 && !user?.passwordHash) throw new ApiError('LAST_LOGIN_METHOD')
    const now = context.clock.now()
    await endHostIdentity(tx, identityId, now)
    const params = { provider: detached.provider }
    await recordMessage(tx, { userId, kind: 'host_detached', subject: identityId, params, at: now })
    return endSessionsOfHost(tx, identityId, sessionId, now)
  })
  for (const endedId of endedIds) context.memory.pinProofs.forgetSession(endedId)
  const isOwn = session.hostIdentityId === identityId
  return readLoginMethods(context, isOwn ? { ...session, hostIdentityId: null } : session)
}
