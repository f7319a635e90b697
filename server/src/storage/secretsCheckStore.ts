import type { Queryable } from '#storage/database'

export async function findFingerprint(database: Queryable): Promise<string | null> {
  const { rows } = await database.query<{ fingerprint: string }>('SELECT fingerprint FROM secrets_check WHERE id = 1')
  return rows[0]?.fingerprint ?? null
}

/** Stores the first fingerprint; of several processes that start at once, one wins. */
export async function insertFingerprint(database: Queryable, fingerprint: string): Promise<void> {
  await database.query('INSERT INTO secrets_check (id, fingerprint) VALUES (1, $1) ON CONFLICT (id) DO NOTHING', [
    fingerprint,
  ])
}
