import type { MessageInput } from '#domains/messages/recordMessage'
import type { RefundRow } from '#domains/refunds/refundStore'

/** A refund that has arrived. One that settles twice is told once: its id is the subject. It leads to the payment's bill. */
export function refundMessage(
  { id, userId, paymentId, amountFen, redirectCode }: RefundRow,
  merchant: string,
  at: Date,
): MessageInput {
  const kind = redirectCode === null ? 'refund_succeeded' : 'refund_to_balance'
  return { userId, kind, subject: id, params: { merchant, amountFen: Number(amountFen) }, billId: paymentId, at }
}
