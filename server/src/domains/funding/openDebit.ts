import { type BankDebitRow, findSucceededDebit, insertBankDebit } from '#domains/funding/bankMovementStore'
import { openMovement } from '#domains/funding/openPayout'
import type { Queryable, Transaction } from '#storage/database'

export type DebitRow = BankDebitRow

/**
 * Writes a debit about to be asked for; it is committed before its channel hears of it.
 *
 * @returns the row, for `runDebit`.
 */
export async function openDebit(
  tx: Transaction,
  subject: Pick<BankDebitRow, 'purpose' | 'businessId' | 'userId' | 'sourceKind' | 'cardId' | 'amountFen'>,
  now: Date,
): Promise<BankDebitRow> {
  const debit: BankDebitRow = { ...subject, ...openMovement(now) }
  await insertBankDebit(tx, debit)
  return debit
}

/** The debit that fetched what a settled matter was paid with. */
export async function fetchedBy(database: Queryable, businessId: string): Promise<DebitRow> {
  const debit = await findSucceededDebit(database, businessId)
  if (!debit) throw new Error(`nothing was fetched for ${businessId}`)
  return debit
}
