import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import type { SessionIdentity } from '#services/authenticate'
import { openNewPassword } from '#services/newPassword'
import { readLoginMethods } from '#services/readLoginMethods'
import { recordMessage } from '#services/recordMessage'
import { insertPasswordHash } from '#storage/userStore'

/**
 * Sets the first login password of a user who registered without one.
 *
 * @throws {ApiError} SEAL_*, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_ALREADY_SET
 */
export async function setLoginPassword(context: AppContext, session: SessionIdentity, sealed: Sealed) {
  const { userId } = session
  const hashPassword = await openNewPassword(context, sealed)
  const passwordHash = await hashPassword()
  await context.database.transaction(async (tx) => {
    if (!(await insertPasswordHash(tx, userId, passwordHash))) throw new ApiError('PASSWORD_ALREADY_SET')
    await recordMessage(tx, { userId, kind: 'password_set', subject: userId, at: context.clock.now() })
  })
  return readLoginMethods(context, session)
}
