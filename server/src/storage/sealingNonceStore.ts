import type { Queryable } from '#storage/database'

export async function insertNonce(database: Queryable, nonce: string, expiresAt: Date): Promise<void> {
  await database.query('INSERT INTO sealing_nonce (nonce, expires_at) VALUES ($1, $2)', [nonce, expiresAt])
}

/** Uses a nonce up; false when it is unknown, used or expired. Of two at once, one gets true. */
export async function takeNonce(database: Queryable, nonce: string, now: Date): Promise<boolean> {
  const { rows } = await database.query<{ expiresAt: Date }>(
    'DELETE FROM sealing_nonce WHERE nonce = $1 RETURNING expires_at AS "expiresAt"',
    [nonce],
  )
  return rows[0] !== undefined && rows[0].expiresAt > now
}
