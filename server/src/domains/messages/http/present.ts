import type { MessagePageView } from '#domains/messages/listMessages'
import type { MessageRow } from '#domains/messages/messageStore'
import { presentInstant } from '#http/present/instant'

export function presentMessagePage({ messages, nextCursor, unreadCount }: MessagePageView) {
  return { items: messages.map(presentMessage), nextCursor, unreadCount }
}

function presentMessage({ id, topic, kind, params, billId, createdAt, readAt }: MessageRow) {
  return { id, topic, kind, params, billId, createdAt: createdAt.toISOString(), readAt: presentInstant(readAt) }
}
