import type { ErrorCode, RefundTarget } from '@wallet/rules'
import { type RefundRow, refundTable } from '#domains/refunds/refundStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const insertedFields = [
  'id',
  'paymentId',
  'userId',
  'merchantId',
  'outRefundNo',
  'amountFen',
  'refundedBeforeFen',
  'paidFen',
  'pointsTaken',
  'reason',
  'target',
  'balanceFen',
  'redirectCode',
  'status',
  'createdAt',
  'settledAt',
  'settlesBy',
] as const

const settledFields = ['id', 'target', 'balanceFen', 'redirectCode', 'settledAt'] as const

/** A refund's part of a ledger batch. */
export const refundWrites: readonly RankedWrite[] = [
  {
    name: 'refundInserted',
    lockRank: lockRanks.refund,
    columns: refundTable.typesOf(insertedFields),
    sql: refundTable.insertRows(insertedFields),
  },
  {
    name: 'refundSucceeded',
    lockRank: lockRanks.refund,
    columns: refundTable.typesOf(settledFields),
    sql: `UPDATE refund SET status = 'succeeded', target = rows.target, balance_fen = rows.balance_fen,
                            redirect_code = rows.redirect_code, settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE refund.id = rows.id AND refund.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function refundInserted(refund: RefundRow): BusinessWrite {
  return { name: 'refundInserted', row: refundTable.cellsOf(insertedFields, refund) }
}

/** A refund that waited for the bank has arrived, be it where it was sent or in the balance instead. */
export function refundSucceeded(refund: {
  id: string
  target: RefundTarget
  balanceFen: bigint | null
  redirectCode: ErrorCode | null
  settledAt: Date
}): BusinessWrite {
  return { name: 'refundSucceeded', row: refundTable.cellsOf(settledFields, refund) }
}
