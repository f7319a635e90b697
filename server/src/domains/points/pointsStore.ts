import type { Queryable } from '#storage/database'

export interface PointsEntryRow {
  readonly id: string
  readonly points: bigint
  readonly pointsAfter: bigint
  /** The place of this entry in the account's history, counted from 1. */
  readonly position: bigint
  /** The merchant whose payment earned the points. */
  readonly title: string
  readonly occurredAt: Date
  readonly paymentId: string
}

/** Points earned on an account, newest first, strictly before `before`. */
export async function findPointsEntries(
  database: Queryable,
  query: { accountId: string; before: bigint | null; countMax: number },
): Promise<PointsEntryRow[]> {
  const { rows } = await database.query<PointsEntryRow>(
    `SELECT transfer.id, transfer.amount AS points, transfer.credit_balance_after AS "pointsAfter",
            transfer.credit_position AS position, coalesce(bill.title, '') AS title, transfer.at AS "occurredAt",
            transfer.business_id AS "paymentId"
     FROM transfer LEFT JOIN bill ON bill.id = transfer.business_id
     WHERE transfer.credit_account_id = $1 AND transfer.credit_position < $2
     ORDER BY transfer.credit_position DESC LIMIT $3`,
    [query.accountId, query.before ?? positionMax, query.countMax],
  )
  return rows
}

const positionMax = 9_223_372_036_854_775_807n
