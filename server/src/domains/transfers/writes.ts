import {
  type PersonTransferRow,
  type TransferEnd,
  transferKeyConstraint,
  transferTable,
} from '#domains/transfers/transferStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const sentFields = [
  'id',
  'userId',
  'payeeId',
  'payeePhoneIndex',
  'payerName',
  'payeeName',
  'amountFen',
  'note',
  'arrival',
  'idempotencyKey',
  'payeeBillId',
  'shareId',
  'createdAt',
  'arrivesAt',
  'expiresAt',
  'toldAt',
] as const

const endedFields = ['id', 'state', 'endedAt'] as const

/** A transfer's part of a ledger batch. */
export const transferWrites: readonly RankedWrite[] = [
  {
    name: 'transferSent',
    lockRank: lockRanks.person_transfer,
    columns: transferTable.typesOf(sentFields),
    sql: transferTable.insertRows(sentFields, { state: 'waiting' }),
    keyConstraint: transferKeyConstraint,
  },
  {
    name: 'transferEnded',
    lockRank: lockRanks.person_transfer,
    columns: transferTable.typesOf(endedFields),
    sql: `UPDATE person_transfer SET state = rows.state, ended_at = rows.ended_at
          FROM $rows WHERE person_transfer.id = rows.id AND person_transfer.state = 'waiting'`,
    mustAffectEveryRow: true,
  },
]

export function transferSent(transfer: PersonTransferRow): BusinessWrite {
  return { name: 'transferSent', row: transferTable.cellsOf(sentFields, transfer) }
}

export function transferEnded(id: string, state: TransferEnd, at: Date): BusinessWrite {
  return { name: 'transferEnded', row: transferTable.cellsOf(endedFields, { id, state, endedAt: at }) }
}
