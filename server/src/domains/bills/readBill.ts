import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { BillMatter } from '#domains/bills/billMatter'
import { type BillWithCard, findBill } from '#domains/bills/billStore'

/** A bill with the matter behind it. */
export interface BillView {
  readonly bill: BillWithCard
  readonly matter: BillMatter
}

/** @throws {ApiError} BILL_NOT_FOUND. */
export async function readBill(context: AppContext, userId: string, billId: string): Promise<BillView> {
  const bill = await findBill(context.database, userId, billId)
  if (!bill) throw new ApiError('BILL_NOT_FOUND')
  return { bill, matter: await context.kinds.billMatters[bill.kind](context, userId, bill.id) }
}
