import type { CodeKind, ErrorCode, FailureParams, MoneyStatus, PaymentSourceKind } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface PaymentRow {
  readonly id: string
  readonly userId: string
  readonly orderId: string
  readonly merchantId: string
  readonly orderKind: CodeKind
  readonly amountFen: bigint
  readonly sourceKind: PaymentSourceKind
  readonly cardId: string | null
  /** What the balance pays of a combined one, the card the rest; null otherwise. */
  readonly balanceFen: bigint | null
  readonly status: MoneyStatus
  readonly pointsRateBasisPoints: number
  readonly pointsEarned: bigint
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
  readonly idempotencyKey: string
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly settlesBy: Date | null
}

export const paymentTable = new ColumnTable<PaymentRow>('payment', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  orderId: ['order_id', 'uuid'],
  merchantId: ['merchant_id', 'uuid'],
  orderKind: ['order_kind', 'text'],
  amountFen: ['amount_fen', 'int8'],
  sourceKind: ['source_kind', 'text'],
  cardId: ['card_id', 'uuid'],
  balanceFen: ['balance_fen', 'int8'],
  status: ['status', 'text'],
  pointsRateBasisPoints: ['points_rate_basis_points', 'int4'],
  pointsEarned: ['points_earned', 'int8'],
  failureCode: ['failure_code', 'text'],
  failureParams: ['failure_params', 'jsonb'],
  idempotencyKey: ['idempotency_key', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
  settlesBy: ['settles_by', 'timestamptz'],
})

/** Where a payment under a key that another payment bears is met. */
export const paymentKeyConstraint = 'payment_key_once'

const paymentColumns = paymentTable.select()

/** Adds a payment that waits for its channel. Payments from the balance are written by the ledger's batch. */
export async function insertPayment(database: Queryable, payment: PaymentRow): Promise<void> {
  await paymentTable.insert(database, payment)
}

export async function findPayment(database: Queryable, userId: string, paymentId: string): Promise<PaymentRow | null> {
  const { rows } = await database.query<PaymentRow>(
    `SELECT ${paymentColumns} FROM payment WHERE id = $1 AND user_id = $2`,
    [paymentId, userId],
  )
  return rows[0] ?? null
}

export async function findAnyPayment(database: Queryable, paymentId: string): Promise<PaymentRow | null> {
  const { rows } = await database.query<PaymentRow>(`SELECT ${paymentColumns} FROM payment WHERE id = $1`, [paymentId])
  return rows[0] ?? null
}

export async function findPaymentByKey(database: Queryable, userId: string, key: string): Promise<PaymentRow | null> {
  const { rows } = await database.query<PaymentRow>(
    `SELECT ${paymentColumns} FROM payment WHERE user_id = $1 AND idempotency_key = $2`,
    [userId, key],
  )
  return rows[0] ?? null
}

/** The attempts that have paid, or may yet pay, these orders: at most one of an order is not failed. */
export async function findLivePayments(database: Queryable, orderIds: readonly string[]): Promise<PaymentRow[]> {
  const { rows } = await database.query<PaymentRow>(
    `SELECT ${paymentColumns} FROM payment WHERE order_id = ANY($1::uuid[]) AND status <> 'failed'`,
    [orderIds],
  )
  return rows
}

export async function markPaymentUnknown(database: Queryable, paymentId: string): Promise<void> {
  await database.query(`UPDATE payment SET status = 'unknown' WHERE id = $1 AND status = 'paying'`, [paymentId])
}
