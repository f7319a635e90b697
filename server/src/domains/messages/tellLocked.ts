import type { AppContext } from '#context'
import { recordMessage } from '#domains/messages/recordMessage'

/** Tells a user that too many wrong tries have locked the payment PIN or the login. The same lock is told once. */
export function tellLocked(context: AppContext, userId: string, kind: 'pin_locked' | 'login_locked') {
  return (lockedUntil: Date): Promise<void> => {
    const unlocksAt = lockedUntil.toISOString()
    const at = context.clock.now()
    return recordMessage(context.database, { userId, kind, subject: unlocksAt, params: { unlocksAt }, at })
  }
}
