import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { readLoginMethods } from '#domains/loginMethods/readLoginMethods'
import { recordMessage } from '#domains/messages/recordMessage'
import { openNewPassword } from '#domains/proofs/newPassword'
import { type ProofInput, proveOwner } from '#domains/proofs/stepUp'
import { findUser, insertPasswordHash } from '#domains/users/userStore'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Sets the first login password of a user who registered without one. What is wrong with it is said before a proof is
 * asked for.
 *
 * @throws {ApiError} SEAL_*, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_ALREADY_SET; what
 *   `proveOwner` throws.
 */
export async function setLoginPassword(
  context: AppContext,
  session: SessionIdentity,
  { password, proof }: { password: Sealed; proof?: ProofInput },
) {
  const { userId } = session
  const hashPassword = await openNewPassword(context, password)
  if ((await findUser(context.database, userId))?.passwordHash) throw new ApiError('PASSWORD_ALREADY_SET')
  const useProof = await proveOwner(context, session, proof)
  const passwordHash = await hashPassword()
  await context.database.transaction(async (tx) => {
    if (!(await insertPasswordHash(tx, userId, passwordHash))) throw new ApiError('PASSWORD_ALREADY_SET')
    await useProof(tx)
    await recordMessage(tx, { userId, kind: 'password_set', subject: userId, at: context.clock.now() })
  })
  return readLoginMethods(context, session)
}
