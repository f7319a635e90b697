import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { sourceContent } from '#domains/payments/chosenSource'
import { payableCode } from '#domains/payments/payableCode'
import type { PaymentResult } from '#domains/payments/paymentAttempt'
import { type OrderPayment, payOrder } from '#domains/payments/payOrder'
import { keyedRequest } from '#kit/idempotency'

export interface PaymentInput extends Omit<OrderPayment, 'keyed'> {
  readonly idempotencyKey: string
  /** The scanned text. */
  readonly code: string
}

/**
 * Pays a merchant's code from the balance, a card or both.
 *
 * @throws {ApiError} what `payableCode` throws, ORDER_AMOUNT_MISMATCH, and what `payOrder` throws.
 */
export async function createPayment(context: AppContext, input: PaymentInput): Promise<PaymentResult> {
  const { userId, idempotencyKey: key, code, amountFen, source } = input
  const keyed = keyedRequest('payment', { userId, key, content: [code, amountFen, ...sourceContent(source)] })
  return payOrder(context, { ...input, keyed }, async () => {
    const payable = await payableCode(context, userId, code)
    if (payable.ownReceipt) return { receiptId: payable.ownReceipt.id }
    if (payable.order && payable.order.amountFen !== BigInt(amountFen)) throw new ApiError('ORDER_AMOUNT_MISMATCH')
    return { payable }
  })
}
