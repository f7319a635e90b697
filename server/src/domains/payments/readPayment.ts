import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type CardRow, readCard } from '#domains/cards/usableCard'
import { type OrderRow, readOrder } from '#domains/merchants/payableOrder'
import { type MerchantRow, readMerchant } from '#domains/merchants/readMerchant'
import { findAnyPayment, findPayment, findPaymentByKey, type PaymentRow } from '#domains/payments/paymentStore'

export type { PaymentRow }

/** A payment with what it paid, to whom, and from which card. */
export interface PaymentView {
  readonly payment: PaymentRow
  readonly order: Pick<OrderRow, 'id' | 'subject'>
  readonly merchant: MerchantRow
  readonly card: CardRow | null
}

/** @throws {ApiError} PAYMENT_NOT_FOUND. */
export async function readPayment(context: AppContext, userId: string, paymentId: string): Promise<PaymentView> {
  return withDetails(context, await findPayment(context.database, userId, paymentId))
}

/** A payment that other matters refer to, whoever made it; it is never deleted. */
export async function readAnyPayment({ database }: AppContext, paymentId: string): Promise<PaymentRow> {
  const payment = await findAnyPayment(database, paymentId)
  if (!payment) throw new Error(`there is no payment ${paymentId}`)
  return payment
}

/**
 * What became of a request whose answer was lost.
 *
 * @throws {ApiError} PAYMENT_NOT_FOUND when it never arrived, or was refused.
 */
export async function readPaymentByKey(context: AppContext, userId: string, key: string): Promise<PaymentView> {
  return withDetails(context, await findPaymentByKey(context.database, userId, key))
}

async function withDetails(context: AppContext, payment: PaymentRow | null): Promise<PaymentView> {
  if (!payment) throw new ApiError('PAYMENT_NOT_FOUND')
  const order = await readOrder(context, payment.orderId)
  const merchant = await readMerchant(context, payment.merchantId)
  const card = payment.cardId === null ? null : await readCard(context.database, payment.cardId)
  return { payment, order, merchant, card }
}
