import { type PersonTransferRow, transferTable } from '#domains/transfers/transferStore'
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

/** What its payee may see: it has arrived, and was not called back before. A stranger's phone is found by its index. */
const isPayees = `(t.payee_id = me.id OR (t.payee_id IS NULL AND t.payee_phone_index = me.phone_index))`

const columns = transferTable.select().replaceAll('person_transfer.', 't.')

/** A transfer as far as this user has a part in it. */
export async function findOwnTransfer(
  database: Queryable,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer AS t JOIN wallet_user AS me ON me.id = $2
     WHERE t.id = $1 AND (t.user_id = me.id OR
       (${isPayees} AND t.arrives_at <= $3 AND (t.state <> 'recalled' OR t.accepting_at IS NOT NULL)))`,
    [id, userId, now],
  )
  return rows[0] ?? null
}

/** What waits for this user to accept, the one that ends first foremost. */
export async function findWaitingTransfers(
  database: Queryable,
  { userId, now, countMax }: { userId: string; now: Date; countMax: number },
): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer AS t JOIN wallet_user AS me ON me.id = $1
     WHERE ${isPayees} AND t.state = 'waiting' AND t.arrives_at <= $2 AND t.expires_at > $2
     ORDER BY t.expires_at, t.id LIMIT $3`,
    [userId, now, countMax],
  )
  return rows
}

/** Transfers that have arrived and whose payee, known by now, was not told. */
export async function findUntoldTransfers(
  database: Queryable,
  now: Date,
  countMax: number,
): Promise<(PersonTransferRow & { readonly payeeId: string })[]> {
  const { rows } = await database.query<PersonTransferRow & { readonly payeeId: string }>(
    `SELECT ${columns}, payee.id AS "payeeId" FROM person_transfer AS t
     JOIN wallet_user AS payee ON payee.id = t.payee_id OR (t.payee_id IS NULL AND payee.phone_index = t.payee_phone_index)
     WHERE t.state = 'waiting' AND t.told_at IS NULL AND t.arrives_at <= $1 ORDER BY t.arrives_at LIMIT $2`,
    [now, countMax],
  )
  return rows
}
