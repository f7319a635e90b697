import type { DebitPurpose, PayoutPurpose } from '@wallet/rules'
import { type Columns, ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** Money asked of the bank: for which matter, of which card, and when to ask for its outcome next. */
export interface BankMovementRow {
  /** The id the bank knows; never used for a second one. */
  readonly id: string
  /** The matter: a top-up, a payment, a withdrawal, a refund. */
  readonly businessId: string
  readonly userId: string
  /** Who is asked. The tables hold movements of cards alone: another channel brings a column with it. */
  readonly sourceKind: 'card'
  readonly cardId: string
  readonly amountFen: bigint
  readonly state: 'paying' | 'unknown' | 'succeeded' | 'failed'
  readonly createdAt: Date
  /** The bank refuses it when it arrives later. */
  readonly expiresAt: Date
  readonly queryAfter: Date
  readonly queryCount: number
}

/** The columns that debits and payouts have in common. */
const movementColumns: Columns<Omit<BankMovementRow, 'sourceKind'>> = {
  id: ['id', 'uuid'],
  businessId: ['business_id', 'uuid'],
  userId: ['user_id', 'uuid'],
  cardId: ['card_id', 'uuid'],
  amountFen: ['amount_fen', 'int8'],
  state: ['state', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
  queryAfter: ['query_after', 'timestamptz'],
  queryCount: ['query_count', 'int4'],
}

/** Where movements of one direction are kept; `select` answers a whole `Row`. */
export interface MovementTable<Row extends BankMovementRow> {
  readonly table: 'bank_debit' | 'bank_payout'
  readonly select: string
  /** Only tells what a row is. */
  readonly rowType?: Row
}

/** A debit asked of the bank: money fetched from a card. */
export interface BankDebitRow extends BankMovementRow {
  readonly purpose: DebitPurpose
}

export const debitTable = new ColumnTable<Omit<BankDebitRow, 'sourceKind'>>('bank_debit', {
  ...movementColumns,
  purpose: ['purpose', 'text'],
})

export const bankDebits: MovementTable<BankDebitRow> = {
  table: 'bank_debit',
  select: `${debitTable.select()}, 'card' AS "sourceKind"`,
}

/** A payout asked of the bank: money sent to a card. It is written by the ledger's batch, with what it reserves. */
export interface BankPayoutRow extends BankMovementRow {
  readonly purpose: PayoutPurpose
  /** The debit that it gives back, which names the card to the bank; null where it gives none back. */
  readonly debitId: string | null
}

export const payoutTable = new ColumnTable<Omit<BankPayoutRow, 'sourceKind'>>('bank_payout', {
  ...movementColumns,
  purpose: ['purpose', 'text'],
  debitId: ['debit_id', 'uuid'],
})

export const bankPayouts: MovementTable<BankPayoutRow> = {
  table: 'bank_payout',
  select: `${payoutTable.select()}, 'card' AS "sourceKind"`,
}

/**
 * Movements whose outcome is open and should be asked for now, the longest waiting first.
 *
 * @param longestWaitsSeconds by the number of questions so far; who waits longer than that is due as well.
 */
export async function listDue<Row extends BankMovementRow>(
  database: Queryable,
  { table, select }: MovementTable<Row>,
  { now, longestWaitsSeconds, countMax }: { now: Date; longestWaitsSeconds: readonly number[]; countMax: number },
): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `SELECT ${select} FROM ${table}
     WHERE state IN ('paying', 'unknown') AND (query_after <= $1::timestamptz
       OR query_after > $1::timestamptz + interval '1 second' * ($2::int4[])[least(query_count + 1, cardinality($2::int4[]))])
     ORDER BY query_after LIMIT $3`,
    [now, longestWaitsSeconds, countMax],
  )
  return rows
}

/** Notes an open movement's state and when to ask again; false when it has been settled meanwhile. */
export async function postponeMovement(
  database: Queryable,
  { table }: MovementTable<BankMovementRow>,
  movementId: string,
  next: { state: 'paying' | 'unknown'; queryAfter: Date; queryCount: number },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE ${table} SET state = $2, query_after = $3, query_count = $4
     WHERE id = $1 AND state IN ('paying', 'unknown')`,
    [movementId, next.state, next.queryAfter, next.queryCount],
  )
  return rowCount === 1
}

export async function insertBankDebit(database: Queryable, debit: BankDebitRow): Promise<void> {
  await debitTable.insert(database, debit)
}

/** The debit that fetched what a matter paid with. Null where nothing was fetched, or it failed. */
export async function findSucceededDebit(database: Queryable, businessId: string): Promise<BankDebitRow | null> {
  const { rows } = await database.query<BankDebitRow>(
    `SELECT ${bankDebits.select} FROM bank_debit WHERE business_id = $1 AND state = 'succeeded'`,
    [businessId],
  )
  return rows[0] ?? null
}
