import { checkPin as findPinProblem } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashPin } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { readVerifiedPerson } from '#domains/identity/readVerifiedPerson'
import { recordMessage } from '#domains/messages/recordMessage'
import { openSealed } from '#domains/proofs/openSealed'
import { insertPin } from '#domains/proofs/pinStore'
import { phonePlace } from '#domains/users/phones'
import { readUser } from '#domains/users/readUser'
import { findUser } from '#domains/users/userStore'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Sets the first payment PIN of a verified user. The session that sets it has proven it.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_ALREADY_SET, SEAL_*, PIN_FORMAT, PIN_TOO_SIMPLE, PIN_PERSONAL
 */
export async function setPin(context: AppContext, session: SessionIdentity, sealed: Sealed) {
  const { userId, sessionId } = session
  const person = await readVerifiedPerson(context, userId)
  if (await context.batches.pinStates.ask(userId)) throw new ApiError('PIN_ALREADY_SET')
  const pin = await openSealed(context, 'payment_pin', sealed)
  const problem = findPinProblem(pin, { birthDate: person.birthDate, phone: await readPhoneNumber(context, userId) })
  if (problem) throw new ApiError(problem)
  const now = context.clock.now()
  const row = { ...(await hashPin(context.secrets.peppers, pin)), setAt: now }
  const isFirst = await context.database.transaction(async (tx) => {
    const inserted = await insertPin(tx, userId, row)
    if (inserted) await recordMessage(tx, { userId, kind: 'pin_set', subject: now.toISOString(), at: now })
    return inserted
  })
  if (!isFirst) throw new ApiError('PIN_ALREADY_SET')
  context.pinProofs.remember(userId, { sessionId, pin, pinSetAt: now, now })
  return readUser(context, userId)
}

async function readPhoneNumber(context: AppContext, userId: string): Promise<string> {
  const user = await findUser(context.database, userId)
  if (!user) throw new ApiError('SESSION_EXPIRED')
  return context.cipher.decrypt(phonePlace(userId), user.phoneEncrypted)
}
