import type { Queryable } from '#storage/database'

/** What somebody wants to pay with, first to last: `balance`, and ids of cards. Empty until they have said. */
export async function findSourceOrder(database: Queryable, userId: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ sources: string[] }>('SELECT sources FROM source_order WHERE user_id = $1', [
    userId,
  ])
  return rows[0]?.sources ?? []
}

export async function putSourceOrder(
  database: Queryable,
  { userId, sources, setAt }: { userId: string; sources: readonly string[]; setAt: Date },
): Promise<void> {
  await database.query(
    `INSERT INTO source_order (user_id, sources, set_at) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET sources = excluded.sources, set_at = excluded.set_at`,
    [userId, sources, setAt],
  )
}
