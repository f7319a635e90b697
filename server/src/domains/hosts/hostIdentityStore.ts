import type { Queryable } from '#storage/database'

/** Who somebody is to one app of one host. */
export interface HostSubjectKey {
  readonly provider: 'wechat' | 'alipay'
  readonly appId: string
  /** Every id the host knows this person by, the one messages go to first. */
  readonly subjects: readonly string[]
  readonly unionId: string | null
}

export interface HostIdentityRow {
  readonly id: string
  readonly userId: string
  readonly provider: 'wechat' | 'alipay'
  readonly linkedAt: Date
}

const identityColumns = 'i.id, i.user_id AS "userId", i.provider, i.linked_at AS "linkedAt"'

/** The identity that one of these ids is linked as. */
export async function findHostIdentity(database: Queryable, key: HostSubjectKey): Promise<HostIdentityRow | null> {
  const { rows } = await database.query<HostIdentityRow>(
    `SELECT ${identityColumns} FROM host_subject s JOIN host_identity i ON i.id = s.host_identity_id
     WHERE s.provider = $1 AND s.app_id = $2 AND s.subject = ANY($3::text[])
     ORDER BY array_position($3::text[], s.subject) LIMIT 1`,
    [key.provider, key.appId, key.subjects],
  )
  return rows[0] ?? null
}

/** What is linked to a user, oldest first. */
export async function listHostIdentities(database: Queryable, userId: string): Promise<HostIdentityRow[]> {
  const { rows } = await database.query<HostIdentityRow>(
    `SELECT ${identityColumns} FROM host_identity i WHERE i.user_id = $1 AND i.detached_at IS NULL
     ORDER BY i.linked_at, i.id`,
    [userId],
  )
  return rows
}

/** Whether an identity was this user's and is detached. */
export async function wasHostIdentityOf(database: Queryable, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'SELECT 1 FROM host_identity WHERE id = $1 AND user_id = $2 AND detached_at IS NOT NULL',
    [id, userId],
  )
  return rowCount > 0
}

/** Fails with a unique violation of `host_subject_pkey` when one of the ids is linked already. */
export async function insertHostIdentity(
  database: Queryable,
  identity: { id: string; userId: string; key: HostSubjectKey; linkedAt: Date },
): Promise<void> {
  const { id, userId, key, linkedAt } = identity
  await database.query(
    `INSERT INTO host_subject (provider, app_id, subject, host_identity_id)
     SELECT $1, $2, subject, $4 FROM unnest($3::text[]) AS subject ORDER BY subject`,
    [key.provider, key.appId, key.subjects, id],
  )
  await database.query(
    `INSERT INTO host_identity (id, user_id, provider, app_id, subject, union_id, linked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, userId, key.provider, key.appId, key.subjects[0] ?? '', key.unionId, linkedAt],
  )
}

/** Keeps what the host has told anew about a linked identity: a second id, or the one across apps. */
export async function completeHostIdentity(database: Queryable, id: string, key: HostSubjectKey): Promise<void> {
  await database.query(
    `INSERT INTO host_subject (provider, app_id, subject, host_identity_id)
     SELECT $1, $2, subject, $4 FROM unnest($3::text[]) AS subject ORDER BY subject
     ON CONFLICT (provider, app_id, subject) DO NOTHING`,
    [key.provider, key.appId, key.subjects, id],
  )
  if (key.unionId === null) return
  await database.query('UPDATE host_identity SET union_id = $2 WHERE id = $1', [id, key.unionId])
}

/** Detaches an identity: its ids are free again, its row stays as history. */
export async function endHostIdentity(database: Queryable, id: string, detachedAt: Date): Promise<void> {
  await database.query('DELETE FROM host_subject WHERE host_identity_id = $1', [id])
  await database.query('UPDATE host_identity SET detached_at = $2 WHERE id = $1 AND detached_at IS NULL', [
    id,
    detachedAt,
  ])
}
