import type { AppContext } from '#context'
import { type OrderName, paidOrder } from '#domains/merchants/paidOrder'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { readAnyPayment } from '#domains/payments/readPayment'
import type { RefundRow } from '#domains/refunds/readRefund'
import { type RefundInput, refundPayment } from '#domains/refunds/refundPayment'

/**
 * A merchant gives back an order that was paid, whole or in part. A merchant that was closed still may.
 *
 * @throws {ApiError} NOT_FOUND, ORDER_UNPAID; and what `refundPayment` throws.
 */
export async function createRefund(
  context: AppContext,
  merchant: MerchantRow,
  { order, ...refund }: Omit<RefundInput, 'payment'> & { readonly order: OrderName },
): Promise<{ refund: RefundRow; replayed: boolean }> {
  const { paymentId } = await paidOrder(context, merchant, order)
  return refundPayment(context, { ...refund, payment: await readAnyPayment(context, paymentId) })
}
