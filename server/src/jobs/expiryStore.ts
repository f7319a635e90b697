import type { Queryable, SqlValue } from '#storage/database'

/** So many rows at a time: a delete of a busy hour's rows must not keep payments waiting. */
const rowsMax = 5_000

/** Up to which moment what is kept for how long has had its time. */
export interface ExpiryMoments {
  readonly now: Date
  readonly twoHoursAgo: Date
  readonly twoDaysAgo: Date
  readonly monthAgo: Date
}

/**
 * Deletes what has had its time: used nonces, tokens and tickets past their end, and codes, wrong tries and budgets
 * that no limit looks at any more, and refusals that nobody asks for again.
 */
export async function deleteExpired(database: Queryable, moments: ExpiryMoments): Promise<number> {
  const { now, twoHoursAgo, twoDaysAgo, monthAgo } = moments
  const counts = [
    // Not at their end: put back by an hour, the clock must not make a used one good again.
    await deleteInParts(
      database,
      'DELETE FROM sealing_nonce WHERE nonce IN (SELECT nonce FROM sealing_nonce WHERE expires_at <= $1 LIMIT $2)',
      twoHoursAgo,
    ),
    await deleteAll(database, 'DELETE FROM session_token WHERE expires_at <= $1', [now]),
    await deleteAll(database, 'DELETE FROM host_ticket WHERE expires_at <= $1', [now]),
    await deleteAll(database, 'DELETE FROM phone_ticket WHERE expires_at <= $1', [now]),
    await deleteAll(database, 'DELETE FROM spent_budget WHERE window_start <= $1', [twoDaysAgo]),
    await deleteAll(database, 'DELETE FROM sms_code WHERE created_at <= $1', [twoDaysAgo]),
    await deleteAll(
      database,
      'DELETE FROM sms_lane WHERE NOT EXISTS (SELECT 1 FROM sms_code WHERE phone_index = sms_lane.lane)',
    ),
    await deleteAll(
      database,
      'DELETE FROM wrong_try WHERE last_at <= $1 AND (locked_until IS NULL OR locked_until <= $1)',
      [twoDaysAgo],
    ),
    // A key that made something is told of it for as long as that is there, so that it never moves money twice.
    await deleteInParts(
      database,
      `DELETE FROM idempotency WHERE (scope, key) IN
         (SELECT scope, key FROM idempotency WHERE created_at <= $1 AND body->>'kind' = 'refused' LIMIT $2)`,
      monthAgo,
    ),
    await deleteAll(database, `DELETE FROM outbox WHERE changed_at <= $1 AND state NOT IN ('waiting', 'sending')`, [
      twoDaysAgo,
    ]),
  ]
  return counts.reduce((total, count) => total + count, 0)
}

async function deleteAll(database: Queryable, text: string, params?: readonly SqlValue[]): Promise<number> {
  return (await database.query(text, params)).rowCount
}

/** `$1` is the moment, `$2` the most rows at a time. */
async function deleteInParts(database: Queryable, text: string, moment: Date): Promise<number> {
  for (let total = 0; ; ) {
    const { rowCount } = await database.query(text, [moment, rowsMax])
    total += rowCount
    if (rowCount < rowsMax) return total
  }
}
