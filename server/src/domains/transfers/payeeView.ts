import type { Queryable } from '#storage/database'

/** Somebody who may be sent money. */
export interface PayeeRow {
  readonly userId: string
  readonly phoneEncrypted: string
  /** Null until the identity is verified. */
  readonly legalNameEncrypted: string | null
  readonly isClosed: boolean
}

const payees = `SELECT u.id AS "userId", u.phone_encrypted AS "phoneEncrypted",
    i.legal_name_encrypted AS "legalNameEncrypted",
    EXISTS (SELECT 1 FROM account AS a WHERE a.owner_id = u.id AND a.book = 'fen' AND a.is_closed) AS "isClosed"
  FROM wallet_user AS u LEFT JOIN identity AS i ON i.user_id = u.id`

export type PayeeSought = { readonly userId: string } | { readonly phoneIndex: string } | { readonly shareCode: string }

export async function findPayeeRow(database: Queryable, sought: PayeeSought): Promise<PayeeRow | null> {
  const [where, value] =
    'userId' in sought
      ? ['u.id = $1', sought.userId]
      : 'phoneIndex' in sought
        ? ['u.phone_index = $1', sought.phoneIndex]
        : ['u.share_code = $1', sought.shareCode]
  const { rows } = await database.query<PayeeRow>(`${payees} WHERE ${where}`, [value])
  return rows[0] ?? null
}

/** Transfers that have arrived, whose payee was not told, with the payee as far as there is one by now. */
export async function findUntoldTransfers(
  database: Queryable,
  now: Date,
  countMax: number,
): Promise<{ readonly id: string; readonly payeeId: string }[]> {
  const { rows } = await database.query<{ id: string; payeeId: string }>(
    `SELECT t.id, payee.id AS "payeeId" FROM person_transfer AS t
     JOIN wallet_user AS payee ON payee.id = t.payee_id OR (t.payee_id IS NULL AND payee.phone_index = t.payee_phone_index)
     WHERE t.state = 'waiting' AND t.told_at IS NULL AND t.arrives_at <= $1 ORDER BY t.arrives_at LIMIT $2`,
    [now, countMax],
  )
  return rows
}
