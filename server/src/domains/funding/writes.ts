import { debitTable } from '#domains/funding/bankDebitStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

const settledFields = ['id'] as const

/** A debit's part of a ledger batch. */
export const fundingWrites: readonly RankedWrite[] = [
  {
    name: 'debitSucceeded',
    lockRank: lockRanks.bank_debit,
    columns: debitTable.typesOf(settledFields),
    sql: `UPDATE bank_debit SET state = 'succeeded'
          FROM $rows WHERE bank_debit.id = rows.id AND bank_debit.state IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
]

export function debitSucceeded(debitId: string): BusinessWrite {
  return { name: 'debitSucceeded', row: debitTable.cellsOf(settledFields, { id: debitId }) }
}
