import { messageKinds, messageTopics } from '@wallet/rules'
import {
  count,
  errorParams,
  instant,
  list,
  literals,
  nextCursor,
  nullable,
  object,
  ref,
  uuid,
} from '#http/schemas/common'

const unreadCount = count('Messages that are not read yet')

export const Message = object(
  'Message',
  {
    id: uuid,
    topic: literals(messageTopics, { description: 'What it is about' }),
    kind: literals(messageKinds, { description: 'What it says; the client has a sentence for each' }),
    params: { ...errorParams, description: 'Slots of the sentence' },
    billId: nullable(uuid, 'The bill it is about; null without one'),
    createdAt: instant('When it was written'),
    readAt: nullable(instant('When it was read; null until then')),
  },
  'What the wallet told its owner',
)

export const MessagePage = object(
  'MessagePage',
  { items: list(ref(Message), 'The messages, newest first'), nextCursor, unreadCount },
  'A page of the inbox',
)

export const MessagesReadRequest = object(
  'MessagesReadRequest',
  { throughId: uuid },
  'The newest message that was shown: it and everything older counts as read',
)

export const UnreadMessages = object('UnreadMessages', { unreadCount }, 'How much of the inbox is not read yet')
