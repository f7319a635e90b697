import type { MovementFailure } from '#domains/funding/debitPurpose'
import { topUpTable } from '#domains/topups/topUpStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const settledFields = ['id', 'settledAt'] as const

const failedFields = ['id', 'failureCode', 'failureParams', 'settledAt'] as const

/** A top-up's part of a ledger batch. */
export const topUpWrites: readonly RankedWrite[] = [
  {
    name: 'topUpSucceeded',
    lockRank: lockRanks.topup,
    columns: topUpTable.typesOf(settledFields),
    sql: `UPDATE topup SET status = 'succeeded', settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE topup.id = rows.id AND topup.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'topUpFailed',
    lockRank: lockRanks.topup,
    columns: topUpTable.typesOf(failedFields),
    sql: `UPDATE topup SET status = 'failed', failure_code = rows.failure_code, failure_params = rows.failure_params,
                           settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE topup.id = rows.id AND topup.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function topUpSucceeded(topUp: { id: string; at: Date }): BusinessWrite {
  return { name: 'topUpSucceeded', row: topUpTable.cellsOf(settledFields, { id: topUp.id, settledAt: topUp.at }) }
}

export function topUpFailed(id: string, { code, params, at }: MovementFailure): BusinessWrite {
  const failed = { id, failureCode: code, failureParams: params, settledAt: at }
  return { name: 'topUpFailed', row: topUpTable.cellsOf(failedFields, failed) }
}
