import type { OwnCap, OwnLimitName } from '@wallet/rules'
import type { Queryable } from '#storage/database'

interface OwnLimitRow {
  readonly name: OwnLimitName
  readonly capFen: bigint
  readonly since: Date
  readonly nextCapFen: bigint | null
  readonly nextAt: Date | null
}

export async function listOwnCaps(database: Queryable, userId: string): Promise<OwnCap[]> {
  const { rows } = await database.query<OwnLimitRow>(
    `SELECT name, cap_fen AS "capFen", since, next_cap_fen AS "nextCapFen", next_at AS "nextAt"
     FROM own_limit WHERE user_id = $1`,
    [userId],
  )
  return rows.map(({ name, capFen, since, nextCapFen, nextAt }) => ({
    name,
    capFen: Number(capFen),
    sinceMs: since.getTime(),
    nextCapFen: nextCapFen === null ? null : Number(nextCapFen),
    nextAtMs: nextAt?.getTime() ?? null,
  }))
}

export async function putOwnCap(database: Queryable, userId: string, cap: OwnCap): Promise<void> {
  const { name, capFen, sinceMs, nextCapFen, nextAtMs } = cap
  await database.query(
    `INSERT INTO own_limit (user_id, name, cap_fen, since, next_cap_fen, next_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (user_id, name) DO UPDATE SET cap_fen = excluded.cap_fen, since = excluded.since,
       next_cap_fen = excluded.next_cap_fen, next_at = excluded.next_at`,
    [userId, name, capFen, new Date(sinceMs), nextCapFen, nextAtMs === null ? null : new Date(nextAtMs)],
  )
}

export async function deleteOwnCap(database: Queryable, userId: string, name: OwnLimitName): Promise<void> {
  await database.query('DELETE FROM own_limit WHERE user_id = $1 AND name = $2', [userId, name])
}
