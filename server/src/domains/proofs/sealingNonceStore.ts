import type { Queryable } from '#storage/database'

export interface NonceRow {
  readonly nonce: string
  readonly expiresAt: Date
}

/** Writes nonces down as used; answers those that were not yet. Of two processes at once, one gets each. */
export async function useNonces(database: Queryable, nonces: readonly NonceRow[]): Promise<string[]> {
  const { rows } = await database.query<{ nonce: string }>(
    `INSERT INTO sealing_nonce (nonce, expires_at)
     SELECT DISTINCT ON (nonce) nonce, expires_at FROM unnest($1::text[], $2::timestamptz[]) AS used(nonce, expires_at)
     ORDER BY nonce
     ON CONFLICT (nonce) DO NOTHING RETURNING nonce`,
    [nonces.map((row) => row.nonce), nonces.map((row) => row.expiresAt)],
  )
  return rows.map(({ nonce }) => nonce)
}
