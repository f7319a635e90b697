import { ApiError } from '#apiError'
import type { HostProvider } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import { exchangeHostCode } from '#services/askHost'
import type { SessionIdentity } from '#services/authenticate'
import { linkHostIdentity, linkingTransaction, refuseTakenIdentity } from '#services/linkHostIdentity'
import { readLoginMethods } from '#services/readLoginMethods'
import { type ProofInput, proveOwner } from '#services/stepUp'
import { findHostIdentity } from '#storage/hostIdentityStore'
import { linkSession } from '#storage/sessionStore'
import { lockUserLane } from '#storage/userLaneStore'

/**
 * Links the host identity of a login code to the signed-in user; linking one's own again changes nothing and needs no
 * proof. Somebody else's is refused before a proof is asked for.
 *
 * @throws {ApiError} HOST_*, HOST_IDENTITY_TAKEN (phoneMasked); what `proveOwner` throws.
 */
export async function addHostIdentity(
  context: AppContext,
  session: SessionIdentity,
  { provider, code, proof }: { provider: HostProvider; code: string; proof?: ProofInput },
) {
  const key = await exchangeHostCode(context, provider, code)
  await refuseTakenIdentity(context, key, (ownerId) => ownerId === session.userId)
  const isOwn = (await findHostIdentity(context.database, key)) !== null
  if (!isOwn) await proveOwner(context, session, proof)
  const hostIdentityId = await linkingTransaction(context, async (tx) => {
    await lockUserLane(tx, session.userId)
    // Detached while we looked: what was theirs would be a new way in.
    if (isOwn && !(await findHostIdentity(tx, key))) throw new ApiError('PROOF_REQUIRED')
    const id = await linkHostIdentity(context, tx, { userId: session.userId, key, isNews: true })
    await linkSession(tx, session.sessionId, id)
    return id
  })
  return readLoginMethods(context, { ...session, hostIdentityId })
}
