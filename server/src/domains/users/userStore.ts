import type { Queryable } from '#storage/database'

export interface UserRow {
  readonly id: string
  readonly phoneEncrypted: string
  readonly phoneIndex: string
  /** Null until a login password is set. */
  readonly passwordHash: string | null
  readonly createdAt: Date
}

/** A user with what the account page shows of it. */
export interface UserProfileRow {
  readonly id: string
  readonly phoneEncrypted: string
  readonly createdAt: Date
  readonly legalNameEncrypted: string | null
  readonly idNumberEncrypted: string | null
  readonly accountClass: 'I' | 'II' | 'III' | null
  readonly hasPassword: boolean
  readonly hasPin: boolean
  readonly cardCount: bigint
  readonly unreadMessages: bigint
  /** Null until it is first read. */
  readonly shareCode: string | null
}

const userColumns = `id, phone_encrypted AS "phoneEncrypted", phone_index AS "phoneIndex",
  password_hash AS "passwordHash", created_at AS "createdAt"`

export async function findUserByPhone(database: Queryable, phoneIndex: string): Promise<UserRow | null> {
  const { rows } = await database.query<UserRow>(`SELECT ${userColumns} FROM wallet_user WHERE phone_index = $1`, [
    phoneIndex,
  ])
  return rows[0] ?? null
}

export async function findUser(database: Queryable, userId: string): Promise<UserRow | null> {
  const { rows } = await database.query<UserRow>(`SELECT ${userColumns} FROM wallet_user WHERE id = $1`, [userId])
  return rows[0] ?? null
}

/** Adds a user; false when the phone belongs to one already. */
export async function insertUser(database: Queryable, user: UserRow): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO wallet_user (id, phone_encrypted, phone_index, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (phone_index) DO NOTHING`,
    [user.id, user.phoneEncrypted, user.phoneIndex, user.passwordHash, user.createdAt],
  )
  return rowCount === 1
}

/** Sets the first login password; false when there is one. */
export async function insertPasswordHash(database: Queryable, userId: string, passwordHash: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'UPDATE wallet_user SET password_hash = $2 WHERE id = $1 AND password_hash IS NULL',
    [userId, passwordHash],
  )
  return rowCount === 1
}

export async function findUserProfile(database: Queryable, userId: string): Promise<UserProfileRow | null> {
  const { rows } = await database.query<UserProfileRow>(
    `SELECT u.id, u.phone_encrypted AS "phoneEncrypted", u.created_at AS "createdAt",
            i.legal_name_encrypted AS "legalNameEncrypted", i.id_number_encrypted AS "idNumberEncrypted",
            i.account_class AS "accountClass", (u.password_hash IS NOT NULL) AS "hasPassword",
            (p.user_id IS NOT NULL) AS "hasPin",
            (SELECT count(*) FROM card c WHERE c.user_id = u.id AND c.unbound_at IS NULL) AS "cardCount",
            (SELECT count(*) FROM message m WHERE m.user_id = u.id AND m.read_at IS NULL) AS "unreadMessages",
            u.share_code AS "shareCode"
     FROM wallet_user u
     LEFT JOIN identity i ON i.user_id = u.id
     LEFT JOIN payment_pin p ON p.user_id = u.id
     WHERE u.id = $1`,
    [userId],
  )
  return rows[0] ?? null
}

/** Gives a user a share code unless there is one; answers the one that counts. A code in use elsewhere is refused. */
export async function claimShareCode(database: Queryable, userId: string, shareCode: string): Promise<string | null> {
  await database.query('UPDATE wallet_user SET share_code = $2 WHERE id = $1 AND share_code IS NULL', [
    userId,
    shareCode,
  ])
  const { rows } = await database.query<{ shareCode: string | null }>(
    'SELECT share_code AS "shareCode" FROM wallet_user WHERE id = $1',
    [userId],
  )
  return rows[0]?.shareCode ?? null
}
