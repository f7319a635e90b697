import type { Queryable } from '#storage/database'

/** Which secrets wrote a database. */
export interface SecretsCheck {
  /** Of one key: all that older databases know. */
  readonly fingerprint: string
  /** By the name of each key. */
  readonly fingerprints: Readonly<Record<string, string>>
}

export async function findSecretsCheck(database: Queryable): Promise<SecretsCheck | null> {
  const { rows } = await database.query<SecretsCheck>(
    'SELECT fingerprint, fingerprints FROM secrets_check WHERE id = 1',
  )
  return rows[0] ?? null
}

/** Stores the first fingerprints; of several processes that start at once, one wins. */
export async function insertSecretsCheck(database: Queryable, check: SecretsCheck): Promise<void> {
  await database.query(
    'INSERT INTO secrets_check (id, fingerprint, fingerprints) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING',
    [check.fingerprint, check.fingerprints],
  )
}

/** Adds fingerprints of keys that are new in the file; what is known stays. */
export async function addFingerprints(
  database: Queryable,
  fingerprints: Readonly<Record<string, string>>,
): Promise<void> {
  await database.query('UPDATE secrets_check SET fingerprints = $1::jsonb || fingerprints WHERE id = 1', [fingerprints])
}
