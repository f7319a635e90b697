import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { findOrder, findOrderByOutOrderNo, type OrderRow } from '#domains/merchants/orderStore'
import type { MerchantRow } from '#domains/merchants/readMerchant'

/** How a merchant names one of its orders: those of a printed code have no number of its own. */
export type OrderName = { readonly orderId: string } | { readonly outOrderNo: string }

/** An order of any kind that was paid. */
export interface PaidOrder extends OrderRow {
  readonly paymentId: string
}

/** @throws {ApiError} NOT_FOUND, also for another merchant's order; ORDER_UNPAID. */
export async function paidOrder({ database }: AppContext, merchant: MerchantRow, name: OrderName): Promise<PaidOrder> {
  const order =
    'orderId' in name
      ? await findOrder(database, name.orderId)
      : await findOrderByOutOrderNo(database, merchant.id, name.outOrderNo)
  if (order?.merchantId !== merchant.id) throw new ApiError('NOT_FOUND')
  const { state, paymentId } = order
  if (state !== 'paid' || paymentId === null) throw new ApiError('ORDER_UNPAID')
  return { ...order, paymentId }
}
