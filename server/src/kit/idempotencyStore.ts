import type { Queryable, Transaction } from '#storage/database'

/** What a keyed request came to. The ledger writes and replays the same rows for commands with an idempotency key. */
export interface IdempotencyRow {
  readonly scope: string
  readonly key: string
  readonly fingerprint: string
  readonly status: number
  readonly body: unknown
}

export async function findIdempotencyRow(
  database: Queryable,
  scope: string,
  key: string,
): Promise<IdempotencyRow | null> {
  const { rows } = await database.query<IdempotencyRow>(
    'SELECT scope, key, fingerprint, status, body FROM idempotency WHERE scope = $1 AND key = $2',
    [scope, key],
  )
  return rows[0] ?? null
}

/** The rows of any number of keys; a key that was never used has none. */
export async function findIdempotencyRows(
  database: Queryable,
  wanted: readonly Pick<IdempotencyRow, 'scope' | 'key'>[],
): Promise<IdempotencyRow[]> {
  const { rows } = await database.query<IdempotencyRow>(
    `SELECT idempotency.scope, idempotency.key, fingerprint, status, body
     FROM unnest($1::text[], $2::text[]) AS wanted(scope, key)
     JOIN idempotency ON idempotency.scope = wanted.scope AND idempotency.key = wanted.key`,
    [wanted.map(({ scope }) => scope), wanted.map(({ key }) => key)],
  )
  return rows
}

/** Fails with a unique violation of `idempotency_pkey` when the key has been used. */
export async function insertIdempotencyRow(tx: Transaction, row: IdempotencyRow): Promise<void> {
  await tx.query('INSERT INTO idempotency (scope, key, fingerprint, status, body) VALUES ($1, $2, $3, $4, $5)', [
    row.scope,
    row.key,
    row.fingerprint,
    row.status,
    JSON.stringify(row.body ?? null),
  ])
}
