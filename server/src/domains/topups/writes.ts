import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** A top-up's part of a ledger batch. */
export const topUpWrites: readonly RankedWrite[] = [
  {
    name: 'topUpSucceeded',
    lockRank: lockRanks.topUp,
    columns: { id: 'uuid', settled_at: 'timestamptz' },
    sql: `UPDATE topup SET status = 'succeeded', settled_at = rows.settled_at, settles_by = NULL
          FROM $rows WHERE topup.id = rows.id AND topup.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function topUpSucceeded(topUp: { id: string; at: Date }): BusinessWrite {
  return { name: 'topUpSucceeded', row: { id: topUp.id, settled_at: topUp.at } }
}
