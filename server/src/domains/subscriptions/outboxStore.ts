import type { MessageKind, MessageTopic } from '@wallet/rules'
import type { HostProvider } from '#channels/host/hostChannel'
import type { Queryable, Transaction } from '#storage/database'

/** One way on which one message goes. */
export interface OutboxKey {
  readonly messageId: string
  /** The host identity it goes to; 'any': one that has a consent left. */
  readonly lane: string
}

/** A message that waits to be passed on, with what it says. */
export interface OutboxRow extends OutboxKey {
  readonly userId: string
  readonly topic: MessageTopic
  readonly kind: MessageKind
  readonly params: Readonly<Record<string, string | number>>
  readonly billId: string | null
  readonly attemptCount: number
  readonly createdAt: Date
}

/** One message that a host lets us send to somebody. */
export interface Quota {
  readonly hostIdentityId: string
  readonly templateId: string
  readonly provider: HostProvider
  /** Who the host sends it to. */
  readonly subject: string
}

/** Nothing more is done about a message in one of these; `unknown` may have been sent. */
export type OutboxEnd = 'sent' | 'unknown' | 'no_quota' | 'refused' | 'expired'

/** Messages of these topics whose time has come, the most urgent first; other processes pass them over meanwhile. */
export async function lockDueMessages(
  tx: Transaction,
  due: { topics: readonly MessageTopic[]; now: Date; countMax: number },
): Promise<OutboxRow[]> {
  const { rows } = await tx.query<OutboxRow>(
    `SELECT outbox.message_id AS "messageId", outbox.lane, outbox.user_id AS "userId", outbox.topic, message.kind, message.params,
            message.bill_id AS "billId", outbox.attempt_count AS "attemptCount", outbox.created_at AS "createdAt"
     FROM outbox JOIN message ON message.user_id = outbox.user_id AND message.id = outbox.message_id
     WHERE outbox.state = 'waiting' AND outbox.topic = ANY($1::text[]) AND outbox.send_after <= $2
     ORDER BY CASE outbox.topic WHEN 'security' THEN 0 WHEN 'payment' THEN 1 ELSE 2 END, outbox.send_after,
              outbox.message_id, outbox.lane
     LIMIT $3 FOR UPDATE OF outbox SKIP LOCKED`,
    [due.topics, due.now, due.countMax],
  )
  return rows
}

/**
 * Takes one message from the user's newest consent to one of these templates; null when none is left. A lane of its own
 * reaches an identity that has just been detached as well: that is what it is told of.
 */
export async function takeQuota(
  tx: Transaction,
  wanted: { userId: string; topic: MessageTopic; lane: string; templateIds: readonly string[] },
): Promise<Quota | null> {
  const { rows } = await tx.query<Quota>(
    `UPDATE subscription SET remaining = subscription.remaining - 1 FROM host_identity
     WHERE host_identity.id = subscription.host_identity_id
       AND (subscription.host_identity_id, subscription.template_id) = (
         SELECT s.host_identity_id, s.template_id
         FROM subscription s JOIN host_identity i ON i.id = s.host_identity_id
         WHERE s.user_id = $1 AND s.topic = $2 AND s.template_id = ANY($3::text[]) AND s.remaining > 0
           AND i.user_id = $1
           AND CASE $4 WHEN 'any' THEN i.detached_at IS NULL ELSE i.id::text = $4 END
         ORDER BY s.answered_at DESC, s.host_identity_id LIMIT 1 FOR UPDATE OF s)
     RETURNING subscription.host_identity_id AS "hostIdentityId", subscription.template_id AS "templateId",
               host_identity.provider, host_identity.subject`,
    [wanted.userId, wanted.topic, wanted.templateIds, wanted.lane],
  )
  return rows[0] ?? null
}

/** Gives back what was taken for a message that was certainly not sent. */
export async function giveQuotaBack(database: Queryable, quota: Quota): Promise<void> {
  await database.query(
    'UPDATE subscription SET remaining = remaining + 1 WHERE host_identity_id = $1 AND template_id = $2',
    [quota.hostIdentityId, quota.templateId],
  )
}

/** The host says that nothing is left, whatever we counted. */
export async function clearQuota(database: Queryable, quota: Quota): Promise<void> {
  await database.query('UPDATE subscription SET remaining = 0 WHERE host_identity_id = $1 AND template_id = $2', [
    quota.hostIdentityId,
    quota.templateId,
  ])
}

/** Marks a message as on its way: from here on it may have been sent. */
export async function markSending(tx: Transaction, key: OutboxKey, quota: Quota, at: Date): Promise<void> {
  await tx.query(
    `UPDATE outbox SET state = 'sending', host_identity_id = $3, template_id = $4, attempt_count = attempt_count + 1,
                       changed_at = $5
     WHERE message_id = $1 AND lane = $2`,
    [key.messageId, key.lane, quota.hostIdentityId, quota.templateId, at],
  )
}

export async function endMessage(database: Queryable, key: OutboxKey, state: OutboxEnd, at: Date): Promise<void> {
  await database.query('UPDATE outbox SET state = $3, changed_at = $4 WHERE message_id = $1 AND lane = $2', [
    key.messageId,
    key.lane,
    state,
    at,
  ])
}

/** Puts a message that was certainly not sent back in line. */
export async function postponeMessage(database: Queryable, key: OutboxKey, sendAfter: Date, at: Date): Promise<void> {
  await database.query(
    `UPDATE outbox SET state = 'waiting', send_after = $3, changed_at = $4 WHERE message_id = $1 AND lane = $2`,
    [key.messageId, key.lane, sendAfter, at],
  )
}

/** Messages a process died over: whether they were sent nobody knows. Answers how many. */
export async function endAbandonedMessages(database: Queryable, before: Date, at: Date): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE outbox SET state = 'unknown', changed_at = $2 WHERE state = 'sending' AND changed_at < $1`,
    [before, at],
  )
  return rowCount
}
