import type { AccountClass } from '@wallet/rules'
import type { Queryable } from '#storage/database'

export interface AccountClassChange {
  readonly id: string
  readonly userId: string
  readonly fromClass: AccountClass | null
  readonly toClass: AccountClass
  readonly checkCount: number
  readonly changedAt: Date
}

/** Keeps that a channel has known the person; false when it had before. */
export async function insertIdentityCheck(
  database: Queryable,
  { userId, channel, passedAt }: { userId: string; channel: string; passedAt: Date },
): Promise<boolean> {
  const { rowCount } = await database.query(
    'INSERT INTO identity_check (user_id, channel, passed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [userId, channel, passedAt],
  )
  return rowCount === 1
}

export async function countIdentityChecks(database: Queryable, userId: string): Promise<number> {
  const { rows } = await database.query<{ count: bigint }>(
    'SELECT count(*) AS count FROM identity_check WHERE user_id = $1',
    [userId],
  )
  return Number(rows[0]?.count ?? 0n)
}

export async function setAccountClass(database: Queryable, userId: string, accountClass: AccountClass): Promise<void> {
  await database.query('UPDATE identity SET account_class = $2 WHERE user_id = $1', [userId, accountClass])
}

export async function insertAccountClassChange(database: Queryable, change: AccountClassChange): Promise<void> {
  const { id, userId, fromClass, toClass, checkCount, changedAt } = change
  await database.query(
    `INSERT INTO account_class_change (id, user_id, from_class, to_class, check_count, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, userId, fromClass, toClass, checkCount, changedAt],
  )
}
