import type { CardType } from '#channels/bank/bankChannel'
import type { Queryable } from '#storage/database'

export interface CardBindingRow {
  readonly id: string
  readonly userId: string
  /** The bank's name for the verification it opened. */
  readonly verificationId: string
  readonly bankCode: string
  readonly cardType: CardType
  readonly bin: string
  readonly lastFour: string
  readonly numberHash: string
  readonly phoneMasked: string
  readonly state: 'open' | 'bound' | 'void'
  readonly cardId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

const bindingColumns = `
  id, user_id AS "userId", verification_id AS "verificationId", bank_code AS "bankCode", card_type AS "cardType", bin,
  last_four AS "lastFour", number_hash AS "numberHash", phone_masked AS "phoneMasked", state, card_id AS "cardId",
  created_at AS "createdAt", expires_at AS "expiresAt"`

export async function insertCardBinding(database: Queryable, binding: CardBindingRow): Promise<void> {
  await database.query(
    `INSERT INTO card_binding (id, user_id, verification_id, bank_code, card_type, bin, last_four, number_hash,
                               phone_masked, state, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      binding.id,
      binding.userId,
      binding.verificationId,
      binding.bankCode,
      binding.cardType,
      binding.bin,
      binding.lastFour,
      binding.numberHash,
      binding.phoneMasked,
      binding.state,
      binding.createdAt,
      binding.expiresAt,
    ],
  )
}

export async function findCardBinding(
  database: Queryable,
  userId: string,
  bindingId: string,
): Promise<CardBindingRow | null> {
  const { rows } = await database.query<CardBindingRow>(
    `SELECT ${bindingColumns} FROM card_binding WHERE id = $1 AND user_id = $2`,
    [bindingId, userId],
  )
  return rows[0] ?? null
}

/** Ends an open binding; false when it was already ended. */
export async function closeCardBinding(
  database: Queryable,
  bindingId: string,
  end: { state: 'bound' | 'void'; cardId?: string },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE card_binding SET state = $2, card_id = $3 WHERE id = $1 AND state = 'open'`,
    [bindingId, end.state, end.cardId ?? null],
  )
  return rowCount === 1
}
