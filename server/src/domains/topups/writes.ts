import { topUpTable } from '#domains/topups/topUpStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const settledFields = ['id', 'settledAt'] as const

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
]

export function topUpSucceeded(topUp: { id: string; at: Date }): BusinessWrite {
  return { name: 'topUpSucceeded', row: topUpTable.cellsOf(settledFields, { id: topUp.id, settledAt: topUp.at }) }
}
