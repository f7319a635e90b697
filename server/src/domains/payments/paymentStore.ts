import type { ErrorCode } from '@wallet/rules'
import type { FailureParams, MoneyStatus } from '#domains/topups/topUpStore'
import type { Queryable } from '#storage/database'

export interface PaymentRow {
  readonly id: string
  readonly userId: string
  readonly orderId: string
  readonly merchantId: string
  readonly orderKind: 'static' | 'dynamic'
  readonly amountFen: bigint
  readonly sourceKind: 'balance' | 'card'
  readonly cardId: string | null
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

const paymentColumns = `
  id, user_id AS "userId", order_id AS "orderId", merchant_id AS "merchantId", order_kind AS "orderKind",
  amount_fen AS "amountFen", source_kind AS "sourceKind", card_id AS "cardId", status,
  points_rate_basis_points AS "pointsRateBasisPoints", points_earned AS "pointsEarned", failure_code AS "failureCode",
  failure_params AS "failureParams", idempotency_key AS "idempotencyKey", created_at AS "createdAt",
  settled_at AS "settledAt", settles_by AS "settlesBy"`

/** Adds a card payment that waits for the bank. Payments from the balance are written by the ledger's batch. */
export async function insertPayment(database: Queryable, payment: PaymentRow): Promise<void> {
  await database.query(
    `INSERT INTO payment (id, user_id, order_id, merchant_id, order_kind, amount_fen, source_kind, card_id, status,
                          points_rate_basis_points, idempotency_key, created_at, settles_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      payment.id,
      payment.userId,
      payment.orderId,
      payment.merchantId,
      payment.orderKind,
      payment.amountFen,
      payment.sourceKind,
      payment.cardId,
      payment.status,
      payment.pointsRateBasisPoints,
      payment.idempotencyKey,
      payment.createdAt,
      payment.settlesBy,
    ],
  )
}

export async function findPayment(database: Queryable, userId: string, paymentId: string): Promise<PaymentRow | null> {
  const { rows } = await database.query<PaymentRow>(
    `SELECT ${paymentColumns} FROM payment WHERE id = $1 AND user_id = $2`,
    [paymentId, userId],
  )
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

/** What a user's cards paid, or may yet pay, to static codes since `since`. */
export async function sumStaticCardPayments(database: Queryable, userId: string, since: Date): Promise<bigint> {
  const { rows } = await database.query<{ sumFen: bigint }>(
    `SELECT coalesce(sum(amount_fen), 0)::bigint AS "sumFen" FROM payment
     WHERE user_id = $1 AND created_at >= $2 AND order_kind = 'static' AND source_kind = 'card' AND status <> 'failed'`,
    [userId, since],
  )
  return rows[0]?.sumFen ?? 0n
}

export async function markPaymentUnknown(database: Queryable, paymentId: string): Promise<void> {
  await database.query(`UPDATE payment SET status = 'unknown' WHERE id = $1 AND status = 'paying'`, [paymentId])
}

export async function failPayment(
  database: Queryable,
  paymentId: string,
  failure: { code: ErrorCode; params: FailureParams; at: Date },
): Promise<void> {
  await database.query(
    `UPDATE payment SET status = 'failed', failure_code = $2, failure_params = $3, settled_at = $4, settles_by = NULL
     WHERE id = $1 AND status IN ('paying', 'unknown')`,
    [paymentId, failure.code, failure.params, failure.at],
  )
}
