import { pinLockTable } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { isRightPin } from '#crypto/passwords'
import type { Sealed } from '#crypto/seal'
import { tellLocked } from '#domains/messages/tellLocked'
import { openSealed } from '#domains/proofs/openSealed'
import { ahead } from '#kit/ahead'
import { guardedTry, lockedError } from '#kit/guardedTry'

export interface PinTry {
  readonly userId: string
  readonly sessionId: string
  readonly sealed: Sealed
}

/**
 * Proves that the user entered the payment PIN. The first time in a session costs argon2 and a counted try; for 15
 * minutes after that a comparison in memory is enough, as long as nobody has tried a wrong PIN in between.
 *
 * @throws {ApiError} SEAL_*; PIN_NOT_SET; PIN_WRONG with triesLeft; PIN_LOCKED with unlocksAt, retryAfterSeconds.
 */
export async function checkPin(context: AppContext, { userId, sessionId, sealed }: PinTry): Promise<void> {
  const storedAsked = ahead(context.batches.pinStates.ask(userId))
  const pin = await openSealed(context, 'payment_pin', sealed)
  const stored = await storedAsked
  if (!stored) throw new ApiError('PIN_NOT_SET')
  const now = context.clock.now()
  if (stored.lockedUntil && stored.lockedUntil > now) throw lockedError('PIN_LOCKED', stored.lockedUntil, now)

  const question = { sessionId, pin, pinSetAt: stored.setAt, now }
  if (stored.wrongCount === 0 && context.pinProofs.isProven(question)) return
  await guardedTry(
    context,
    {
      scope: 'pin',
      subject: userId,
      tellLocked: tellLocked(context, userId, 'pin_locked'),
      table: pinLockTable,
      wrongCode: 'PIN_WRONG',
      lockedCode: 'PIN_LOCKED',
    },
    async () => {
      const isRight = await isRightPin(context.secrets.peppers, stored, pin)
      if (!isRight) context.pinProofs.forgetUser(userId)
      return isRight
    },
  )
  context.pinProofs.remember(userId, question)
}
