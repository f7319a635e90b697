import type { DebitPurpose } from '@wallet/rules'
import { type BankMovementRow, type MovementTable, movementColumns } from '#domains/funding/bankMovementStore'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** A debit asked of the bank: money fetched from a card. */
export interface BankDebitRow extends BankMovementRow {
  readonly purpose: DebitPurpose
}

export const debitTable = new ColumnTable<Omit<BankDebitRow, 'sourceKind'>>('bank_debit', {
  ...movementColumns,
  purpose: ['purpose', 'text'],
})

export const bankDebits: MovementTable<BankDebitRow> = {
  table: 'bank_debit',
  select: `${debitTable.select()}, 'card' AS "sourceKind"`,
}

export async function insertBankDebit(database: Queryable, debit: BankDebitRow): Promise<void> {
  await debitTable.insert(database, debit)
}

/** The debit that fetched what a matter paid with. Null where nothing was fetched, or it failed. */
export async function findSucceededDebit(database: Queryable, businessId: string): Promise<BankDebitRow | null> {
  const { rows } = await database.query<BankDebitRow>(
    `SELECT ${bankDebits.select} FROM bank_debit WHERE business_id = $1 AND state = 'succeeded'`,
    [businessId],
  )
  return rows[0] ?? null
}

/** Ends an open debit as failed; false when it has been settled meanwhile. */
export async function failDebit(database: Queryable, debitId: string): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE bank_debit SET state = 'failed' WHERE id = $1 AND state IN ('paying', 'unknown')`,
    [debitId],
  )
  return rowCount === 1
}
