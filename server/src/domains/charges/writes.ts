import { type ChargeRow, chargeTable } from '#domains/charges/chargeStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const openedFields = [
  'id',
  'merchantId',
  'outOrderNo',
  'code',
  'deviceNumber',
  'step',
  'sessionId',
  'userId',
  'amountFen',
  'pinFreeSlot',
  'createdAt',
] as const

/** A charge's part of a ledger batch. */
export const chargeWrites: readonly RankedWrite[] = [
  {
    name: 'chargeInserted',
    lockRank: lockRanks.charge,
    columns: chargeTable.typesOf(openedFields),
    sql: chargeTable.insertRows(openedFields),
  },
]

export function chargeInserted(charge: ChargeRow): BusinessWrite {
  return { name: 'chargeInserted', row: chargeTable.cellsOf(openedFields, charge) }
}
