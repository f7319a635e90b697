import type { MessageTopic } from '@wallet/rules'
import type { HostProvider } from '#channels/host/hostChannel'
import type { Queryable } from '#storage/database'

export type SubscriptionResult = 'accept' | 'reject' | 'ban' | 'filter'

export interface SubscriptionRow {
  readonly templateId: string
  readonly remaining: number
}

export interface SubscriptionAnswer {
  readonly hostIdentityId: string
  readonly userId: string
  readonly provider: HostProvider
  readonly topic: MessageTopic
  readonly templateId: string
  readonly result: SubscriptionResult
  readonly at: Date
}

/** More than this nobody needs; a client that claims more gains nothing. */
const remainingMax = 100

/** Records what the user answered the host: one accept, one message more. */
export async function recordAnswer(database: Queryable, answer: SubscriptionAnswer): Promise<void> {
  await database.query(
    `INSERT INTO subscription AS s
       (host_identity_id, template_id, user_id, provider, topic, remaining, last_result, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (host_identity_id, template_id) DO UPDATE SET
       topic = $5, remaining = least(s.remaining + $6, ${remainingMax}), last_result = $7, answered_at = $8`,
    [
      answer.hostIdentityId,
      answer.templateId,
      answer.userId,
      answer.provider,
      answer.topic,
      answer.result === 'accept' ? 1 : 0,
      answer.result,
      answer.at,
    ],
  )
}

export async function findSubscriptions(database: Queryable, hostIdentityId: string): Promise<SubscriptionRow[]> {
  const { rows } = await database.query<SubscriptionRow>(
    'SELECT template_id AS "templateId", remaining FROM subscription WHERE host_identity_id = $1',
    [hostIdentityId],
  )
  return rows
}
