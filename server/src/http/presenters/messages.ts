import { presentInstant } from '#http/presenters/money'
import type { MessagePageView } from '#services/listMessages'
import type { MessageRow } from '#storage/messageStore'

export function presentMessagePage({ messages, nextCursor, unreadCount }: MessagePageView) {
  return { items: messages.map(presentMessage), nextCursor, unreadCount }
}

function presentMessage({ id, topic, kind, params, billId, createdAt, readAt }: MessageRow) {
  return { id, topic, kind, params, billId, createdAt: createdAt.toISOString(), readAt: presentInstant(readAt) }
}
