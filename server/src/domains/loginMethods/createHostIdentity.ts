import { ApiError } from '#apiError'
import type { HostProvider } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import { exchangeOnce } from '#domains/hosts/exchangeOnce'
import { findHostIdentity } from '#domains/hosts/hostIdentityStore'
import { linkHostIdentity, linkingTransaction, refuseTakenIdentity } from '#domains/hosts/linkHostIdentity'
import { readLoginMethods } from '#domains/loginMethods/readLoginMethods'
import { type ProofInput, proveOwner } from '#domains/proofs/stepUp'
import { linkSession } from '#domains/sessions/sessionStore'
import type { SessionIdentity } from '#kit/sessionIdentity'
import { lockUserLane } from '#kit/userLaneStore'

/**
 * Links the host identity of a login code to the signed-in user; linking one's own again changes nothing and needs no
 * proof. Somebody else's is refused before a proof is asked for.
 *
 * @throws {ApiError} HOST_*, HOST_IDENTITY_TAKEN (phoneMasked); what `proveOwner` throws.
 */
export async function createHostIdentity(
  context: AppContext,
  session: SessionIdentity,
  { provider, code, proof }: { provider: HostProvider; code: string; proof?: ProofInput },
) {
  const key = await exchangeOnce(context, session.sessionId, { provider, code })
  await refuseTakenIdentity(context, key, (ownerId) => ownerId === session.userId)
  const isOwn = (await findHostIdentity(context.database, key)) !== null
  const useProof = isOwn ? null : await proveOwner(context, session, proof)
  const hostIdentityId = await linkingTransaction(context, async (tx) => {
    await lockUserLane(tx, session.userId)
    // Linked while we looked, by the other of two taps: nothing is left to prove. Detached: it would be a new way in.
    if (!(await findHostIdentity(tx, key))) {
      if (!useProof) throw new ApiError('PROOF_REQUIRED')
      await useProof(tx)
    }
    const id = await linkHostIdentity(context, tx, { userId: session.userId, key, isNews: true })
    await linkSession(tx, session.sessionId, id)
    return id
  })
  return readLoginMethods(context, { ...session, hostIdentityId })
}
