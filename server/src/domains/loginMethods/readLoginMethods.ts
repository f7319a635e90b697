import { maskPhone } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { listHostIdentities } from '#domains/hosts/hostIdentityStore'
import { readProofMethods } from '#domains/proofs/stepUp'
import { phonePlace } from '#domains/users/phones'
import { findUser } from '#domains/users/userStore'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Reads every way a user can sign in.
 *
 * @throws {ApiError} SESSION_EXPIRED when the user does not exist any more.
 */
export async function readLoginMethods(context: AppContext, session: SessionIdentity) {
  const { userId, hostIdentityId } = session
  const user = await findUser(context.database, userId)
  if (!user) throw new ApiError('SESSION_EXPIRED')
  const identities = await listHostIdentities(context.database, userId)
  return {
    phoneMasked: maskPhone(context.cipher.decrypt(phonePlace(userId), user.phoneEncrypted)),
    hasPassword: user.passwordHash !== null,
    hostIdentities: identities.map(({ id, provider, linkedAt }) => ({
      id,
      provider,
      linkedAt: linkedAt.toISOString(),
      isCurrent: id === hostIdentityId,
    })),
    proofs: await readProofMethods(context, user),
  }
}
