import type { PayoutPurpose } from '@wallet/rules'
import { type BankMovementRow, type MovementTable, movementColumns } from '#domains/funding/bankMovementStore'
import { ColumnTable } from '#storage/columns'

/** A payout asked of the bank: money sent to a card. It is written by the ledger's batch, with what it reserves. */
export interface BankPayoutRow extends BankMovementRow {
  readonly purpose: PayoutPurpose
  /** The debit that it gives back, which names the card to the bank; null where it gives none back. */
  readonly debitId: string | null
}

export const payoutTable = new ColumnTable<Omit<BankPayoutRow, 'sourceKind'>>('bank_payout', {
  ...movementColumns,
  purpose: ['purpose', 'text'],
  debitId: ['debit_id', 'uuid'],
})

export const bankPayouts: MovementTable<BankPayoutRow> = {
  table: 'bank_payout',
  select: `${payoutTable.select()}, 'card' AS "sourceKind"`,
}
