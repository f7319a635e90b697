import type { HashedPin } from '#crypto/passwords'
import type { Queryable } from '#storage/database'

export interface PinRow extends HashedPin {
  readonly setAt: Date
}

/** A stored PIN with the wrong tries at it so far. */
export interface PinState extends PinRow {
  readonly userId: string
  readonly wrongCount: number
  readonly lockedUntil: Date | null
}

/** Stores a first PIN; false when the user has one already. */
export async function insertPin(database: Queryable, userId: string, pin: PinRow): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO payment_pin (user_id, salt, pin_hash, pepper_version, set_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id) DO NOTHING`,
    [userId, pin.salt, pin.pinHash, pin.pepperVersion, pin.setAt],
  )
  return rowCount === 1
}

export async function findPinStates(database: Queryable, userIds: readonly string[]): Promise<PinState[]> {
  const { rows } = await database.query<PinState>(
    `SELECT p.user_id AS "userId", p.salt, p.pin_hash AS "pinHash", p.pepper_version AS "pepperVersion",
            p.set_at AS "setAt", coalesce(t.wrong_count, 0) AS "wrongCount", t.locked_until AS "lockedUntil"
     FROM payment_pin p LEFT JOIN wrong_try t ON t.scope = 'pin' AND t.subject = p.user_id::text
     WHERE p.user_id = ANY($1::uuid[])`,
    [userIds],
  )
  return rows
}
