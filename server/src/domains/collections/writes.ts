import { type ShareEnd, type ShareRow, shareTable } from '#domains/collections/collectionStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const endedFields = ['id', 'state', 'endedAt'] as const

const freeFields = ['id', 'collectionId', 'place', 'amountFen'] as const

/** A collection's part of a ledger batch. */
export const collectionWrites: readonly RankedWrite[] = [
  {
    name: 'shareEnded',
    lockRank: lockRanks.collection_share,
    columns: shareTable.typesOf(endedFields),
    sql: `UPDATE collection_share SET state = rows.state, ended_at = rows.ended_at
          FROM $rows WHERE collection_share.id = rows.id AND collection_share.state = 'open'`,
    mustAffectEveryRow: true,
  },
  {
    name: 'freeShareInserted',
    lockRank: lockRanks.collection_share,
    columns: shareTable.typesOf(freeFields),
    sql: `INSERT INTO collection_share (id, collection_id, place, amount_fen, is_named, state)
          SELECT id, collection_id, place, amount_fen, false, 'open' FROM $rows`,
  },
]

export function shareEnded(id: string, state: ShareEnd, at: Date): BusinessWrite {
  return { name: 'shareEnded', row: shareTable.cellsOf(endedFields, { id, state, endedAt: at }) }
}

/** A share that is anybody's to take, in the place of one that was given back. */
export function freeShareInserted(share: Pick<ShareRow, (typeof freeFields)[number]>): BusinessWrite {
  return { name: 'freeShareInserted', row: shareTable.cellsOf(freeFields, share) }
}
