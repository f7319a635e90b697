import { type LockTable, lockSecondsAfter, triesLeft } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { inLane } from '#kit/lanes'
import { clearTries, countTry, lockTries, type TrySubject } from '#kit/wrongTryStore'

export interface GuardedTry extends TrySubject {
  readonly table: LockTable
  readonly wrongCode: 'CREDENTIALS_WRONG' | 'PASSWORD_WRONG' | 'PIN_WRONG'
  readonly lockedCode: 'LOGIN_LOCKED' | 'PIN_LOCKED'
  /** Tells the owner that it has locked; null when nobody is behind it. */
  readonly tellLocked: ((unlocksAt: Date) => Promise<void>) | null
}

interface CountedTry {
  readonly wrongCount: number
  readonly lockedUntil: Date | null
  readonly mayTry: boolean
}

/**
 * Checks a secret that may be guessed only so often. The try is counted and committed before the secret is looked
 * at; a right secret clears the count. Tries at one subject go one after another, so that several right ones at
 * the same moment do not add up to a lock.
 *
 * @throws {ApiError} `wrongCode` with triesLeft; `lockedCode` with unlocksAt and retryAfterSeconds, also for the
 *   try that reached the lock.
 */
export async function guardedTry(
  context: AppContext,
  guarded: GuardedTry,
  isRight: () => Promise<boolean>,
): Promise<void> {
  await inLane(context.lanes, `${guarded.scope}|${guarded.subject}`, async () => {
    const counted = await countAndLock(context, guarded)
    if (counted.mayTry && (await isRight())) {
      await clearTries(context.database, guarded)
      return
    }
    // Only now: the lock was committed before the secret was looked at, and a right one would have lifted it.
    if (counted.mayTry && counted.lockedUntil) await guarded.tellLocked?.(counted.lockedUntil)
    throw refusal(context, guarded, counted)
  })
}

/** The refusal of a subject that is locked. */
export function lockedError(code: GuardedTry['lockedCode'], lockedUntil: Date, now: Date): ApiError {
  return new ApiError(code, {
    unlocksAt: lockedUntil.toISOString(),
    retryAfterSeconds: secondsUntil(lockedUntil, now),
  })
}

function countAndLock(context: AppContext, guarded: GuardedTry): Promise<CountedTry> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now()
    const counted = await countTry(tx, guarded, now)
    if ('lockedUntil' in counted) return { wrongCount: 0, lockedUntil: counted.lockedUntil, mayTry: false }
    const seconds = lockSecondsAfter(guarded.table, counted.wrongCount)
    if (seconds === 0) return { wrongCount: counted.wrongCount, lockedUntil: null, mayTry: true }
    const lockedUntil = addSeconds(now, seconds)
    await lockTries(tx, guarded, lockedUntil)
    return { wrongCount: counted.wrongCount, lockedUntil, mayTry: true }
  })
}

function refusal(context: AppContext, guarded: GuardedTry, counted: CountedTry): ApiError {
  if (counted.lockedUntil) return lockedError(guarded.lockedCode, counted.lockedUntil, context.clock.now())
  return new ApiError(guarded.wrongCode, { triesLeft: triesLeft(guarded.table, counted.wrongCount) })
}
