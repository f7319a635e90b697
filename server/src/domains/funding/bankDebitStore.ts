import type { Queryable } from '#storage/database'

export type DebitPurpose = 'topup' | 'payment'

/** A debit asked of the bank: for what, from which card, and when to ask for its outcome next. */
export interface BankDebitRow {
  /** The id the bank knows; never used for a second debit. */
  readonly id: string
  readonly purpose: DebitPurpose
  /** The top-up or the payment. */
  readonly businessId: string
  readonly userId: string
  readonly cardId: string
  readonly amountFen: bigint
  readonly state: 'paying' | 'unknown' | 'succeeded' | 'failed'
  readonly createdAt: Date
  /** The bank refuses the debit when it arrives later. */
  readonly expiresAt: Date
  readonly queryAfter: Date
  readonly queryCount: number
}

const debitColumns = `
  id, purpose, business_id AS "businessId", user_id AS "userId", card_id AS "cardId", amount_fen AS "amountFen", state,
  created_at AS "createdAt", expires_at AS "expiresAt", query_after AS "queryAfter", query_count AS "queryCount"`

export async function insertBankDebit(database: Queryable, debit: BankDebitRow): Promise<void> {
  await database.query(
    `INSERT INTO bank_debit (id, purpose, business_id, user_id, card_id, amount_fen, state, created_at, expires_at,
                             query_after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      debit.id,
      debit.purpose,
      debit.businessId,
      debit.userId,
      debit.cardId,
      debit.amountFen,
      debit.state,
      debit.createdAt,
      debit.expiresAt,
      debit.queryAfter,
    ],
  )
}

/**
 * Debits whose outcome is open and should be asked for now, the longest waiting first.
 *
 * @param longestWaitsSeconds by the number of questions so far; who waits longer than that is due as well.
 */
export async function listDueDebits(
  database: Queryable,
  { now, longestWaitsSeconds, countMax }: { now: Date; longestWaitsSeconds: readonly number[]; countMax: number },
): Promise<BankDebitRow[]> {
  const { rows } = await database.query<BankDebitRow>(
    `SELECT ${debitColumns} FROM bank_debit
     WHERE state IN ('paying', 'unknown') AND (query_after <= $1::timestamptz
       OR query_after > $1::timestamptz + interval '1 second' * ($2::int4[])[least(query_count + 1, cardinality($2::int4[]))])
     ORDER BY query_after LIMIT $3`,
    [now, longestWaitsSeconds, countMax],
  )
  return rows
}

export async function hasOpenDebit(database: Queryable, cardId: string): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 AS found FROM bank_debit WHERE card_id = $1 AND state IN ('paying', 'unknown') LIMIT 1`,
    [cardId],
  )
  return rows.length > 0
}

/** Notes an open debit's state and when to ask again; false when it has been settled meanwhile. */
export async function postponeDebit(
  database: Queryable,
  debitId: string,
  next: { state: 'paying' | 'unknown'; queryAfter: Date; queryCount: number },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE bank_debit SET state = $2, query_after = $3, query_count = $4
     WHERE id = $1 AND state IN ('paying', 'unknown')`,
    [debitId, next.state, next.queryAfter, next.queryCount],
  )
  return rowCount === 1
}

/** Ends an open debit as failed; false when it has been settled meanwhile. */
export async function failDebit(database: Queryable, debitId: string): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE bank_debit SET state = 'failed' WHERE id = $1 AND state IN ('paying', 'unknown')`,
    [debitId],
  )
  return rowCount === 1
}
