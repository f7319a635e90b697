import type { Queryable } from '#storage/database'

export interface NonceRow {
  readonly nonce: string
  readonly expiresAt: Date
}

export async function insertNonces(database: Queryable, nonces: readonly NonceRow[]): Promise<void> {
  await database.query(
    'INSERT INTO sealing_nonce (nonce, expires_at) SELECT * FROM unnest($1::text[], $2::timestamptz[])',
    [nonces.map((row) => row.nonce), nonces.map((row) => row.expiresAt)],
  )
}

/** Uses nonces up; answers those that were there. Of two processes at once, one gets each. */
export async function takeNonces(database: Queryable, nonces: readonly string[]): Promise<NonceRow[]> {
  const { rows } = await database.query<NonceRow>(
    'DELETE FROM sealing_nonce WHERE nonce = ANY($1::text[]) RETURNING nonce, expires_at AS "expiresAt"',
    [nonces],
  )
  return rows
}
