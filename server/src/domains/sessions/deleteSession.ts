import type { AppContext } from '#context'
import { endSession } from '#domains/sessions/sessionStore'
import type { SessionIdentity } from '#kit/sessionIdentity'

/** Signs out: every token of the session is worthless from now on. */
export async function deleteSession(context: AppContext, session: SessionIdentity): Promise<void> {
  await endSession(context.database, session.sessionId, 'logout', context.clock.now())
  context.pinProofs.forgetSession(session.sessionId)
}
