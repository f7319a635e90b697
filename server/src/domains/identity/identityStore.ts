import type { AccountClass } from '@wallet/rules'
import type { Queryable, Transaction } from '#storage/database'

export interface IdentityRow {
  readonly userId: string
  readonly legalNameEncrypted: string
  readonly idNumberEncrypted: string
  readonly idNumberIndex: string
  readonly accountClass: AccountClass
  readonly verifiedAt: Date
}

export type IdentityAttemptOutcome = 'asked' | 'match' | 'mismatch' | 'noRecord' | 'in_use'

export async function findIdentity(database: Queryable, userId: string): Promise<IdentityRow | null> {
  const { rows } = await database.query<IdentityRow>(
    `SELECT user_id AS "userId", legal_name_encrypted AS "legalNameEncrypted",
            id_number_encrypted AS "idNumberEncrypted", id_number_index AS "idNumberIndex",
            account_class AS "accountClass", verified_at AS "verifiedAt"
     FROM identity WHERE user_id = $1`,
    [userId],
  )
  return rows[0] ?? null
}

/** Adds a verified identity; false when the user has one already or the ID number belongs to another user. */
export async function insertIdentity(database: Queryable, identity: IdentityRow): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO identity (user_id, legal_name_encrypted, id_number_encrypted, id_number_index, account_class, verified_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [
      identity.userId,
      identity.legalNameEncrypted,
      identity.idNumberEncrypted,
      identity.idNumberIndex,
      identity.accountClass,
      identity.verifiedAt,
    ],
  )
  return rowCount === 1
}

/** Makes the identity checks of one user wait for each other until the transaction ends. */
export async function lockIdentityAttempts(tx: Transaction, userId: string): Promise<void> {
  await tx.query('SELECT id FROM wallet_user WHERE id = $1 FOR UPDATE', [userId])
}

/** Attempts of a day that count: those the register said no to, and those whose answer never came home. */
export async function countFailedAttempts(database: Queryable, userId: string, day: string): Promise<number> {
  const { rows } = await database.query<{ count: bigint }>(
    `SELECT count(*) AS count FROM identity_attempt
     WHERE user_id = $1 AND day = $2 AND outcome IN ('asked', 'mismatch', 'noRecord')`,
    [userId, day],
  )
  return Number(rows[0]?.count ?? 0n)
}

export async function insertIdentityAttempt(
  database: Queryable,
  attempt: { id: string; userId: string; day: string; createdAt: Date },
): Promise<void> {
  await database.query(
    `INSERT INTO identity_attempt (id, user_id, day, outcome, created_at) VALUES ($1, $2, $3, 'asked', $4)`,
    [attempt.id, attempt.userId, attempt.day, attempt.createdAt],
  )
}

export async function setAttemptOutcome(
  database: Queryable,
  id: string,
  outcome: IdentityAttemptOutcome,
): Promise<void> {
  await database.query('UPDATE identity_attempt SET outcome = $2 WHERE id = $1', [id, outcome])
}

export async function deleteIdentityAttempt(database: Queryable, id: string): Promise<void> {
  await database.query('DELETE FROM identity_attempt WHERE id = $1', [id])
}
