import { type BankPayoutRow, debitTable, payoutTable } from '#domains/funding/bankMovementStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const payoutFields = [
  'id',
  'purpose',
  'businessId',
  'userId',
  'cardId',
  'debitId',
  'amountFen',
  'state',
  'createdAt',
  'expiresAt',
  'queryAfter',
  'queryCount',
] as const

const endedFields = ['id', 'state'] as const

/** A debit's and a payout's part of a ledger batch. */
export const fundingWrites: readonly RankedWrite[] = [
  {
    name: 'debitEnded',
    lockRank: lockRanks.bank_debit,
    columns: debitTable.typesOf(endedFields),
    sql: `UPDATE bank_debit SET state = rows.state
          FROM $rows WHERE bank_debit.id = rows.id AND bank_debit.state IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'payoutInserted',
    lockRank: lockRanks.bank_payout,
    columns: payoutTable.typesOf(payoutFields),
    sql: payoutTable.insertRows(payoutFields),
  },
  {
    name: 'payoutEnded',
    lockRank: lockRanks.bank_payout,
    columns: payoutTable.typesOf(endedFields),
    sql: `UPDATE bank_payout SET state = rows.state
          FROM $rows WHERE bank_payout.id = rows.id AND bank_payout.state IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function debitEnded(debit: { id: string; state: 'succeeded' | 'failed' }): BusinessWrite {
  return { name: 'debitEnded', row: debitTable.cellsOf(endedFields, debit) }
}

export function payoutInserted(payout: BankPayoutRow): BusinessWrite {
  return { name: 'payoutInserted', row: payoutTable.cellsOf(payoutFields, payout) }
}

export function payoutEnded(payout: { id: string; state: 'succeeded' | 'failed' }): BusinessWrite {
  return { name: 'payoutEnded', row: payoutTable.cellsOf(endedFields, payout) }
}
