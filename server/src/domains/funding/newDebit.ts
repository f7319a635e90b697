import { addSeconds } from '#clock'
import type { BankDebitRow, DebitPurpose } from '#domains/funding/bankDebitStore'
import { debitTimes } from '#domains/funding/debitSchedule'
import { uuidv7 } from '#ids'

/** The row of a debit about to be asked of the bank; it is committed before the bank hears of it. */
export function newDebit(
  subject: { purpose: DebitPurpose; businessId: string; userId: string; cardId: string; amountFen: bigint },
  now: Date,
): BankDebitRow {
  return {
    ...subject,
    id: uuidv7(),
    state: 'paying',
    createdAt: now,
    expiresAt: addSeconds(now, debitTimes.lifeSeconds),
    queryAfter: addSeconds(now, debitTimes.firstQuerySeconds),
    queryCount: 0,
  }
}
