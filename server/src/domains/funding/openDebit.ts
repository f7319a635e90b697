import { addSeconds } from '#clock'
import { type BankDebitRow, insertBankDebit } from '#domains/funding/bankDebitStore'
import { debitTimes } from '#domains/funding/debitSchedule'
import { uuidv7 } from '#ids'
import type { Transaction } from '#storage/database'

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
  const debit: BankDebitRow = {
    ...subject,
    id: uuidv7(),
    state: 'paying',
    createdAt: now,
    expiresAt: addSeconds(now, debitTimes.lifeSeconds),
    queryAfter: addSeconds(now, debitTimes.firstQuerySeconds),
    queryCount: 0,
  }
  await insertBankDebit(tx, debit)
  return debit
}
