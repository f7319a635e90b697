import { type BillRow, insertBill, markBillUnknown } from '#domains/bills/billStore'
import type { Queryable } from '#storage/database'

/** Writes the bill of money that waits for a channel, in the transaction of what it is about. */
export function openBill(
  database: Queryable,
  bill: Omit<BillRow, 'status' | 'unknownAt' | 'settledAt'>,
): Promise<void> {
  return insertBill(database, { ...bill, status: 'paying', unknownAt: null, settledAt: null })
}

export function noteBillUnknown(database: Queryable, billId: string, at: Date): Promise<void> {
  return markBillUnknown(database, billId, at)
}
