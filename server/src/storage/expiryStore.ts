import type { Queryable } from '#storage/database'

/**
 * Deletes what has had its time: nonces, tokens and tickets past their end, and codes and wrong tries that no limit looks at
 * any more.
 */
export async function deleteExpired(database: Queryable, moments: { now: Date; twoDaysAgo: Date }): Promise<number> {
  const { now, twoDaysAgo } = moments
  const results = [
    await database.query('DELETE FROM sealing_nonce WHERE expires_at <= $1', [now]),
    await database.query('DELETE FROM session_token WHERE expires_at <= $1', [now]),
    await database.query('DELETE FROM host_ticket WHERE expires_at <= $1', [now]),
    await database.query('DELETE FROM phone_ticket WHERE expires_at <= $1', [now]),
    await database.query('DELETE FROM sms_code WHERE created_at <= $1', [twoDaysAgo]),
    await database.query(
      'DELETE FROM sms_lane WHERE NOT EXISTS (SELECT 1 FROM sms_code WHERE phone_index = sms_lane.lane)',
    ),
    await database.query('DELETE FROM wrong_try WHERE last_at <= $1 AND (locked_until IS NULL OR locked_until <= $1)', [
      twoDaysAgo,
    ]),
    await database.query(`DELETE FROM outbox WHERE changed_at <= $1 AND state NOT IN ('waiting', 'sending')`, [
      twoDaysAgo,
    ]),
  ]
  return results.reduce((total, result) => total + result.rowCount, 0)
}
