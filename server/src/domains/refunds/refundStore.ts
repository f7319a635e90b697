import type { ErrorCode, RefundTarget } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** What a merchant gave back of a payment. It never fails: what the card does not take goes to the balance. */
export interface RefundRow {
  readonly id: string
  readonly paymentId: string
  readonly userId: string
  readonly merchantId: string
  /** The merchant's own number, unique per merchant. */
  readonly outRefundNo: string
  readonly amountFen: bigint
  /** What was refunded of the payment before: its place among the refunds of it. */
  readonly refundedBeforeFen: bigint
  readonly paidFen: bigint
  /** Points taken back, those included that the user has to make up for. */
  readonly pointsTaken: bigint
  readonly reason: string | null
  readonly target: RefundTarget
  /** What of a combined one goes to the balance, the rest to the card; null otherwise. */
  readonly balanceFen: bigint | null
  /** Why what a card paid goes to the balance; null where it goes back to its source. */
  readonly redirectCode: ErrorCode | null
  readonly status: 'paying' | 'succeeded' | 'unknown'
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly settlesBy: Date | null
}

export const refundTable = new ColumnTable<RefundRow>('refund', {
  id: ['id', 'uuid'],
  paymentId: ['payment_id', 'uuid'],
  userId: ['user_id', 'uuid'],
  merchantId: ['merchant_id', 'uuid'],
  outRefundNo: ['out_refund_no', 'text'],
  amountFen: ['amount_fen', 'int8'],
  refundedBeforeFen: ['refunded_before_fen', 'int8'],
  paidFen: ['paid_fen', 'int8'],
  pointsTaken: ['points_taken', 'int8'],
  reason: ['reason', 'text'],
  target: ['target', 'text'],
  balanceFen: ['balance_fen', 'int8'],
  redirectCode: ['redirect_code', 'text'],
  status: ['status', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
  settlesBy: ['settles_by', 'timestamptz'],
})

const refundColumns = refundTable.select()

export async function findRefund(database: Queryable, refundId: string): Promise<RefundRow | null> {
  const { rows } = await database.query<RefundRow>(`SELECT ${refundColumns} FROM refund WHERE id = $1`, [refundId])
  return rows[0] ?? null
}

export async function findRefundByNumber(
  database: Queryable,
  merchantId: string,
  outRefundNo: string,
): Promise<RefundRow | null> {
  const { rows } = await database.query<RefundRow>(
    `SELECT ${refundColumns} FROM refund WHERE merchant_id = $1 AND out_refund_no = $2`,
    [merchantId, outRefundNo],
  )
  return rows[0] ?? null
}

/** The refunds of a payment, oldest first; whatever became of them, they stay. */
export async function listRefunds(database: Queryable, paymentId: string): Promise<RefundRow[]> {
  const { rows } = await database.query<RefundRow>(
    `SELECT ${refundColumns} FROM refund WHERE payment_id = $1 ORDER BY refunded_before_fen`,
    [paymentId],
  )
  return rows
}

export async function markRefundUnknown(database: Queryable, refundId: string): Promise<void> {
  await database.query(`UPDATE refund SET status = 'unknown' WHERE id = $1 AND status = 'paying'`, [refundId])
}
