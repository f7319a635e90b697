import type { MessageKind, MessageTopic } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface MessageRow {
  readonly id: string
  readonly userId: string
  readonly topic: MessageTopic
  readonly kind: MessageKind
  readonly params: Readonly<Record<string, string | number>>
  readonly billId: string | null
  readonly createdAt: Date
  readonly readAt: Date | null
}

export interface NewMessage extends Omit<MessageRow, 'readAt'> {
  /** Names the event within its kind: the same one is told once. */
  readonly subject: string
}

type StoredMessage = NewMessage & MessageRow

export const messageTable = new ColumnTable<StoredMessage>('message', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  topic: ['topic', 'text'],
  kind: ['kind', 'text'],
  subject: ['subject', 'text'],
  params: ['params', 'jsonb'],
  billId: ['bill_id', 'uuid'],
  createdAt: ['created_at', 'timestamptz'],
  readAt: ['read_at', 'timestamptz'],
})

/** What a new message consists of; `insertMessages` reads them by the names of their columns. */
export const messageFields = ['id', 'userId', 'topic', 'kind', 'subject', 'params', 'billId', 'createdAt'] as const

/**
 * Puts rows of these columns into the inbox, each event once, and those into the outbox that some host has agreed to
 * pass on: one host, whichever, but every host when it concerns security, so that nobody who opens a way of their own
 * keeps it from those that were there before. The ledger's batch and single transactions share it.
 */
export const insertMessages = (rows: string) => `
  WITH added AS (
    INSERT INTO message (id, user_id, topic, kind, subject, params, bill_id, created_at)
    SELECT id, user_id, topic, kind, subject, params, bill_id, created_at FROM ${rows}
    ON CONFLICT (user_id, kind, subject) DO NOTHING
    RETURNING id, user_id, topic, created_at
  )
  INSERT INTO outbox (message_id, lane, user_id, topic, state, send_after, created_at, changed_at)
  SELECT DISTINCT added.id, CASE added.topic WHEN 'security' THEN subscription.host_identity_id::text ELSE 'any' END,
         added.user_id, added.topic, 'waiting', added.created_at, added.created_at, added.created_at
  FROM added
  JOIN subscription ON subscription.user_id = added.user_id AND subscription.topic = added.topic AND remaining > 0
  JOIN host_identity ON host_identity.id = subscription.host_identity_id AND host_identity.detached_at IS NULL`

/** Adds a message; one of the same user, kind and subject stays alone. */
export async function insertMessage(database: Queryable, message: NewMessage): Promise<void> {
  const types = messageTable.typesOf(messageFields)
  const casts = Object.values(types).map((type, index) => `$${index + 1}::${type}`)
  await database.query(
    insertMessages(`(VALUES (${casts.join(', ')})) AS rows(${Object.keys(types).join(', ')})`),
    messageFields.map((field) => message[field]),
  )
}

/** A user's messages, newest first, strictly older than `before`. */
export async function findMessages(
  database: Queryable,
  query: { userId: string; before: string | null; countMax: number },
): Promise<MessageRow[]> {
  const before = query.before === null ? '$3::uuid IS NULL' : 'id < $3'
  const { rows } = await database.query<MessageRow>(
    `SELECT ${messageTable.select(['id', 'userId', 'topic', 'kind', 'params', 'billId', 'createdAt', 'readAt'])}
     FROM message WHERE user_id = $1 AND ${before} ORDER BY id DESC LIMIT $2`,
    [query.userId, query.countMax, query.before],
  )
  return rows
}

export async function countUnreadMessages(database: Queryable, userId: string): Promise<number> {
  const { rows } = await database.query<{ count: bigint }>(
    'SELECT count(*) AS count FROM message WHERE user_id = $1 AND read_at IS NULL',
    [userId],
  )
  return Number(rows[0]?.count ?? 0)
}

/** Marks a message and all older ones of the user as read; what was read before keeps its time. */
export async function markMessagesRead(
  database: Queryable,
  read: { userId: string; throughId: string; at: Date },
): Promise<void> {
  await database.query('UPDATE message SET read_at = $3 WHERE user_id = $1 AND id <= $2 AND read_at IS NULL', [
    read.userId,
    read.throughId,
    read.at,
  ])
}
