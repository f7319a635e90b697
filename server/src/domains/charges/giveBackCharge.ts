import { isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { ChargeView } from '#domains/charges/charges'
import { readAnyPayment } from '#domains/payments/readPayment'
import { refundedFenOf } from '#domains/refunds/refunded'
import { refundPayment } from '#domains/refunds/refundPayment'

/** Each try that fails is a refund of the same payment that went through meanwhile. */
const triesMax = 5

/**
 * Gives a charge that was paid back to the source that paid it: what refunds have left of it. Done twice it gives back once.
 *
 * @throws {ApiError} what `refundPayment` throws.
 */
export async function giveBackCharge(context: AppContext, { charge, order }: ChargeView): Promise<void> {
  if (order.paymentId === null) throw new Error(`the charge ${charge.id} was paid by no payment`)
  const payment = await readAnyPayment(context, order.paymentId)
  for (let tries = 1; ; tries += 1) {
    const refundedFen = await refundedFenOf(context, payment.id)
    if (refundedFen === payment.amountFen) return
    // The place among the refunds is in the number, so that a reversal that comes again after a refund is no other one.
    const outRefundNo = `reverse-${charge.id}-${refundedFen}`
    const amountFen = Number(payment.amountFen - refundedFen)
    try {
      await refundPayment(context, { payment, outRefundNo, amountFen, reason: null })
      return
    } catch (error) {
      if (!isApiError(error, 'REFUND_EXCEEDS') || tries === triesMax) throw error
    }
  }
}
