import { Type } from '@sinclair/typebox'
import { messageKinds, messageTopics } from '@wallet/rules'
import { count, errorParams, instant, literals, nullable, object, ref, uuid } from '#http/schemas/common'

export const Message = object('Message', {
  id: uuid,
  topic: literals(messageTopics),
  kind: literals(messageKinds),
  params: errorParams,
  billId: nullable(uuid),
  createdAt: instant,
  readAt: nullable(instant),
})

export const MessagePage = object('MessagePage', {
  items: Type.Array(ref(Message)),
  nextCursor: nullable(Type.String()),
  unreadCount: count,
})

export const MessagesReadRequest = object(
  'MessagesReadRequest',
  { throughId: uuid },
  'The newest message that was shown: it and everything older counts as read',
)

export const UnreadMessages = object('UnreadMessages', { unreadCount: count })
