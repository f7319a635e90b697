import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type BillWithCard, findBill } from '#domains/bills/billStore'
import { type PaymentView, readPayment } from '#domains/payments/readPayment'
import { readTopUp, type TopUpView } from '#domains/topups/readTopUp'

/** A bill with the matter behind it. */
export type BillView =
  | { readonly bill: BillWithCard; readonly kind: 'payment'; readonly matter: PaymentView }
  | { readonly bill: BillWithCard; readonly kind: 'topup'; readonly matter: TopUpView }

/** @throws {ApiError} BILL_NOT_FOUND. */
export async function readBill(context: AppContext, userId: string, billId: string): Promise<BillView> {
  const bill = await findBill(context.database, userId, billId)
  if (!bill) throw new ApiError('BILL_NOT_FOUND')
  return bill.kind === 'payment'
    ? { bill, kind: 'payment', matter: await readPayment(context, userId, bill.id) }
    : { bill, kind: 'topup', matter: await readTopUp(context, userId, bill.id) }
}
