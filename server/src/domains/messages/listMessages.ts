import type { AppContext } from '#context'
import { countUnreadMessages, findMessages, type MessageRow } from '#domains/messages/messageStore'
import { readCursor, writeCursor } from '#kit/cursors'

export interface MessagePageView {
  readonly messages: readonly MessageRow[]
  readonly nextCursor: string | null
  readonly unreadCount: number
}

/**
 * One page of a user's inbox, newest first.
 *
 * @throws {ApiError} CURSOR_INVALID.
 */
export async function listMessages(
  context: AppContext,
  { userId, cursor, countMax }: { userId: string; cursor: string | null; countMax: number },
): Promise<MessagePageView> {
  const list = `messages|${userId}`
  const before = cursor === null ? null : (readCursor(context, list, cursor)[0] ?? null)
  const found = await findMessages(context.database, { userId, before, countMax: countMax + 1 })
  const messages = found.slice(0, countMax)
  const last = messages.at(-1)
  const hasMore = found.length > countMax && last !== undefined
  return {
    messages,
    nextCursor: hasMore ? writeCursor(context, list, [last.id]) : null,
    unreadCount: await countUnreadMessages(context.database, userId),
  }
}
