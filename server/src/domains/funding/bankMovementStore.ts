import type { Columns } from '#storage/columns'
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
export const movementColumns: Columns<Omit<BankMovementRow, 'sourceKind'>> = {
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
