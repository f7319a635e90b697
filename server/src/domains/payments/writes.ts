import type { MovementFailure } from '#domains/funding/debitPurpose'
import { type PaymentRow, paymentKeyConstraint, paymentTable } from '#domains/payments/paymentStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** What differs between payments from the balance, which are born settled. */
const paidFields = [
  'id',
  'userId',
  'orderId',
  'merchantId',
  'orderKind',
  'amountFen',
  'pointsRateBasisPoints',
  'pointsEarned',
  'idempotencyKey',
  'createdAt',
  'settledAt',
] as const

const settledFields = ['id', 'pointsEarned', 'settledAt'] as const

const failedFields = ['id', 'failureCode', 'failureParams', 'settledAt'] as const

/** A payment's part of a ledger batch. */
export const paymentWrites: readonly RankedWrite[] = [
  {
    name: 'paidPaymentInserted',
    lockRank: lockRanks.payment,
    columns: paymentTable.typesOf(paidFields),
    sql: paymentTable.insertRows(paidFields, { sourceKind: 'balance', status: 'succeeded' }),
    keyConstraint: paymentKeyConstraint,
  },
  {
    name: 'paymentSucceeded',
    lockRank: lockRanks.payment,
    columns: paymentTable.typesOf(settledFields),
    sql: `UPDATE payment SET status = 'succeeded', points_earned = rows.points_earned, settled_at = rows.settled_at,
                             settles_by = NULL
          FROM $rows WHERE payment.id = rows.id AND payment.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'paymentFailed',
    lockRank: lockRanks.payment,
    columns: paymentTable.typesOf(failedFields),
    sql: `UPDATE payment SET status = 'failed', failure_code = rows.failure_code, failure_params = rows.failure_params,
                             settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE payment.id = rows.id AND payment.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

/** A payment from the balance. */
export function paidPaymentInserted(payment: PaymentRow): BusinessWrite {
  return { name: 'paidPaymentInserted', row: paymentTable.cellsOf(paidFields, payment) }
}

export function paymentSucceeded(payment: { id: string; pointsEarned: bigint; at: Date }): BusinessWrite {
  return { name: 'paymentSucceeded', row: paymentTable.cellsOf(settledFields, { ...payment, settledAt: payment.at }) }
}

export function paymentFailed(id: string, { code, params, at }: MovementFailure): BusinessWrite {
  const failed = { id, failureCode: code, failureParams: params, settledAt: at }
  return { name: 'paymentFailed', row: paymentTable.cellsOf(failedFields, failed) }
}
