import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashPin } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { recordMessage } from '#domains/messages/recordMessage'
import { openNewPin } from '#domains/proofs/checkNewPin'
import { insertPin } from '#domains/proofs/pinStore'
import { readUser } from '#domains/users/readUser'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Sets the first payment PIN of a verified user. The session that sets it has proven it.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_ALREADY_SET, SEAL_*, PIN_FORMAT, PIN_TOO_SIMPLE, PIN_PERSONAL
 */
export async function setPin(context: AppContext, session: SessionIdentity, sealed: Sealed) {
  const { userId, sessionId } = session
  const pin = await openNewPin(context, userId, sealed)
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
