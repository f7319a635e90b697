import type { DebitPurpose, PayoutPurpose } from '@wallet/rules'
import type { Queryable } from '#storage/database'

export type LateMatterKind = DebitPurpose | PayoutPurpose | 'transfer'

/** A matter that is open although it was promised to be settled or given back by now. */
export interface LateMatter {
  readonly id: string
  readonly kind: LateMatterKind
  readonly promisedAt: Date
}

/**
 * Matters beyond the moment their owner was told: what was asked of a bank `settlesBySeconds` ago, and transfers whose offer
 * ended before `transfersBefore`. The longest late first.
 */
export async function listLateMatters(
  database: Queryable,
  query: { now: Date; settlesBySeconds: number; transfersBefore: Date; countMax: number },
): Promise<LateMatter[]> {
  const movements = (table: 'bank_debit' | 'bank_payout') =>
    `SELECT business_id AS id, purpose AS kind, created_at + interval '1 second' * $2::int4 AS "promisedAt" FROM ${table}
     WHERE state IN ('paying', 'unknown') AND created_at <= $1::timestamptz - interval '1 second' * $2::int4`
  const { rows } = await database.query<LateMatter>(
    `${movements('bank_debit')} UNION ALL ${movements('bank_payout')} UNION ALL
     SELECT id, 'transfer', expires_at FROM person_transfer WHERE state = 'waiting' AND expires_at <= $3
     ORDER BY "promisedAt" LIMIT $4`,
    [query.now, query.settlesBySeconds, query.transfersBefore, query.countMax],
  )
  return rows
}
