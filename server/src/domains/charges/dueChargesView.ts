import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { Queryable } from '#storage/database'

/** A charge whose time is over, with why its last attempt failed when there was one. */
export interface DueCharge {
  readonly id: string
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
}

/** Charges nobody pays whose time is over, the oldest first. */
export async function listDueCharges(database: Queryable, now: Date, countMax: number): Promise<DueCharge[]> {
  const { rows } = await database.query<DueCharge>(
    `SELECT o.id, p.failure_code AS "failureCode", p.failure_params AS "failureParams"
     FROM payment_order AS o LEFT JOIN LATERAL (
       SELECT failure_code, failure_params FROM payment WHERE order_id = o.id ORDER BY created_at DESC LIMIT 1) AS p ON true
     WHERE o.kind = 'presented' AND o.state = 'open' AND o.expires_at <= $1 ORDER BY o.expires_at LIMIT $2`,
    [now, countMax],
  )
  return rows
}
