import type { Queryable } from '#storage/database'

/** A paid order as its merchant's counter sees it. */
export interface PaidOrderRow {
  readonly id: string
  readonly outOrderNo: string | null
  readonly amountFen: bigint
  readonly subject: string | null
  readonly paidAt: Date
  /** What went back, or is on its way back. */
  readonly refundedFen: bigint
}

/** The last orders of a merchant that were paid, newest first. */
export async function findPaidOrders(
  database: Queryable,
  merchantId: string,
  countMax: number,
): Promise<PaidOrderRow[]> {
  const { rows } = await database.query<PaidOrderRow>(
    `SELECT o.id, o.out_order_no AS "outOrderNo", o.amount_fen AS "amountFen", o.subject, o.paid_at AS "paidAt",
            coalesce((SELECT sum(refund.amount_fen) FROM refund WHERE refund.payment_id = o.payment_id), 0)::bigint
              AS "refundedFen"
     FROM payment_order AS o WHERE o.merchant_id = $1 AND o.state = 'paid' ORDER BY o.paid_at DESC, o.id DESC LIMIT $2`,
    [merchantId, countMax],
  )
  return rows
}
