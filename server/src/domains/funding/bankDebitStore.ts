import type { DebitPurpose } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** A debit asked of the bank: for what, from which card, and when to ask for its outcome next. */
export interface BankDebitRow {
  /** The id the bank knows; never used for a second debit. */
  readonly id: string
  readonly purpose: DebitPurpose
  /** The top-up or the payment. */
  readonly businessId: string
  readonly userId: string
  /** Who is asked. The table holds debits of cards alone: another channel brings a column with it. */
  readonly sourceKind: 'card'
  readonly cardId: string
  readonly amountFen: bigint
  readonly state: 'paying' | 'unknown' | 'succeeded' | 'failed'
  readonly createdAt: Date
  /** The bank refuses the debit when it arrives later. */
  readonly expiresAt: Date
  readonly queryAfter: Date
  readonly queryCount: number
}

export const debitTable = new ColumnTable<Omit<BankDebitRow, 'sourceKind'>>('bank_debit', {
  id: ['id', 'uuid'],
  purpose: ['purpose', 'text'],
  businessId: ['business_id', 'uuid'],
  userId: ['user_id', 'uuid'],
  cardId: ['card_id', 'uuid'],
  amountFen: ['amount_fen', 'int8'],
  state: ['state', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
  queryAfter: ['query_after', 'timestamptz'],
  queryCount: ['query_count', 'int4'],
})

const debitColumns = `${debitTable.select()}, 'card' AS "sourceKind"`

export async function insertBankDebit(database: Queryable, debit: BankDebitRow): Promise<void> {
  await debitTable.insert(database, debit)
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
