import type { Queryable } from '#storage/database'

/** On which meters a movement counted: their accounts. */
export async function findMetersUsed(database: Queryable, businessId: string): Promise<ReadonlySet<string>> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT debit_account_id AS id FROM transfer WHERE business_id = $1 AND book = 'limit' AND kind = 'limit_use'`,
    [businessId],
  )
  return new Set(rows.map(({ id }) => id))
}
