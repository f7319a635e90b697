import { checkPin as findPinProblem } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { readVerifiedPerson } from '#domains/identity/readVerifiedPerson'
import { openSealed } from '#domains/proofs/openSealed'
import { phonePlace } from '#domains/users/phones'
import { findUser } from '#domains/users/userStore'

/**
 * Tells whether a PIN may be set before it is typed a second time: what is personal only the server knows. Sets nothing.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_ALREADY_SET, SEAL_*, PIN_FORMAT, PIN_TOO_SIMPLE, PIN_PERSONAL
 */
export async function checkNewPin(context: AppContext, userId: string, sealed: Sealed): Promise<void> {
  await openNewPin(context, userId, sealed)
}

/** The first PIN of a verified user, when it may be one. */
export async function openNewPin(context: AppContext, userId: string, sealed: Sealed): Promise<string> {
  const person = await readVerifiedPerson(context, userId)
  if (await context.batches.pinStates.ask(userId)) throw new ApiError('PIN_ALREADY_SET')
  const pin = await openSealed(context, 'payment_pin', sealed)
  const problem = findPinProblem(pin, { birthDate: person.birthDate, phone: await readPhoneNumber(context, userId) })
  if (problem) throw new ApiError(problem)
  return pin
}

async function readPhoneNumber(context: AppContext, userId: string): Promise<string> {
  const user = await findUser(context.database, userId)
  if (!user) throw new ApiError('SESSION_EXPIRED')
  return context.cipher.decrypt(phonePlace(userId), user.phoneEncrypted)
}
