import type { MessageInput } from '#domains/messages/recordMessage'
import type { PaymentRow } from '#domains/payments/paymentStore'

/**
 * A payment that has succeeded, now or after its outcome was unknown for a while. One that settles twice is told once:
 * its id is the subject.
 */
export function paymentMessage(
  { id, userId, amountFen }: Pick<PaymentRow, 'id' | 'userId' | 'amountFen'>,
  merchant: string,
  pointsEarned: bigint,
  at: Date,
): MessageInput {
  const params = { merchant, amountFen: Number(amountFen), pointsEarned: Number(pointsEarned) }
  return { userId, kind: 'payment_succeeded', subject: id, params, billId: id, at }
}
