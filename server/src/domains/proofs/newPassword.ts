import { checkPasswordLength } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashPassword } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { openSealed } from '#domains/proofs/openSealed'

/**
 * Opens a login password that somebody has chosen.
 *
 * @returns what hashes it: hashing is slow and may wait until everything else is checked.
 * @throws {ApiError} SEAL_*, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON
 */
export async function openNewPassword(context: AppContext, sealed: Sealed): Promise<() => Promise<string>> {
  const password = await openSealed(context, 'login_password', sealed)
  const problem = checkPasswordLength(password)
  if (problem) throw new ApiError(problem)
  // Loaded with the first password: nothing else needs the list.
  const { isCommonPassword } = await import('@wallet/rules/commonPasswords')
  if (isCommonPassword(password)) throw new ApiError('PASSWORD_COMMON')
  return () => hashPassword(context.secrets.peppers, password)
}
