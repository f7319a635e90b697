import { type MessageKind, messageTopicOf } from '@wallet/rules'
import { insertMessage, type NewMessage } from '#domains/messages/messageStore'
import { uuidv7 } from '#ids'
import type { Queryable } from '#storage/database'

export interface MessageInput {
  readonly userId: string
  readonly kind: MessageKind
  /** Names the event within its kind, e.g. the id of what it is about: the same event is told once. */
  readonly subject: string
  /** Slots of the sentence. Masked or public: never a phone, a name or a number of the user. */
  readonly params?: NewMessage['params']
  /** The bill the message leads to. */
  readonly billId?: string
  readonly at: Date
}

/** Tells the user of an event, in the transaction of the event itself. A second time it does nothing. */
export function recordMessage(database: Queryable, message: MessageInput): Promise<void> {
  return insertMessage(database, newMessage(message))
}

/** The row of a message. */
export function newMessage({ userId, kind, subject, params = {}, billId, at }: MessageInput): NewMessage {
  return {
    id: uuidv7(),
    userId,
    topic: messageTopicOf[kind],
    kind,
    subject,
    params,
    billId: billId ?? null,
    createdAt: at,
  }
}
