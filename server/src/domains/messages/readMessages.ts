import type { AppContext } from '#context'
import { countUnreadMessages, markMessagesRead } from '#domains/messages/messageStore'

/**
 * Marks a message and everything older as read. Messages that came in meanwhile stay unread.
 *
 * @returns how many are unread now.
 */
export async function readMessages(context: AppContext, userId: string, throughId: string): Promise<number> {
  await markMessagesRead(context.database, { userId, throughId, at: context.clock.now() })
  return countUnreadMessages(context.database, userId)
}
