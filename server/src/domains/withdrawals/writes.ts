import type { MovementFailure } from '#domains/funding/debitPurpose'
import { type WithdrawalRow, withdrawalKeyConstraint, withdrawalTable } from '#domains/withdrawals/withdrawalStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** What differs between withdrawals that begin. */
const openFields = [
  'id',
  'userId',
  'cardId',
  'amountFen',
  'feeFen',
  'idempotencyKey',
  'createdAt',
  'arrivesBy',
  'settlesBy',
] as const

const settledFields = ['id', 'settledAt'] as const

const failedFields = ['id', 'failureCode', 'failureParams', 'settledAt'] as const

/** A withdrawal's part of a ledger batch. */
export const withdrawalWrites: readonly RankedWrite[] = [
  {
    name: 'withdrawalInserted',
    lockRank: lockRanks.withdrawal,
    columns: withdrawalTable.typesOf(openFields),
    sql: withdrawalTable.insertRows(openFields, { status: 'paying' }),
    keyConstraint: withdrawalKeyConstraint,
  },
  {
    name: 'withdrawalSucceeded',
    lockRank: lockRanks.withdrawal,
    columns: withdrawalTable.typesOf(settledFields),
    sql: `UPDATE withdrawal SET status = 'succeeded', settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE withdrawal.id = rows.id AND withdrawal.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'withdrawalFailed',
    lockRank: lockRanks.withdrawal,
    columns: withdrawalTable.typesOf(failedFields),
    sql: `UPDATE withdrawal SET status = 'failed', failure_code = rows.failure_code, failure_params = rows.failure_params,
                                settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE withdrawal.id = rows.id AND withdrawal.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function withdrawalInserted(withdrawal: WithdrawalRow): BusinessWrite {
  return { name: 'withdrawalInserted', row: withdrawalTable.cellsOf(openFields, withdrawal) }
}

export function withdrawalSucceeded(withdrawal: { id: string; at: Date }): BusinessWrite {
  const row = withdrawalTable.cellsOf(settledFields, { id: withdrawal.id, settledAt: withdrawal.at })
  return { name: 'withdrawalSucceeded', row }
}

export function withdrawalFailed(id: string, { code, params, at }: MovementFailure): BusinessWrite {
  const failed = { id, failureCode: code, failureParams: params, settledAt: at }
  return { name: 'withdrawalFailed', row: withdrawalTable.cellsOf(failedFields, failed) }
}
