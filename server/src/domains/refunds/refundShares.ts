import type { SourceKind } from '@wallet/rules'
import { partFenOf } from '#domains/payments/paymentParts'
import type { PaymentRow } from '#domains/payments/readPayment'

/** How much of a refund goes back to each source of its payment. */
export type RefundShares = Readonly<Record<SourceKind, bigint>>

/**
 * To the card first: from there on to the balance. It follows from the refund's place alone, so that all refunds together
 * never give a source more than it paid, in whatever parts they come.
 */
export function refundShares(
  payment: Pick<PaymentRow, 'sourceKind' | 'amountFen' | 'balanceFen'>,
  { refundedBeforeFen, refundedFen }: { refundedBeforeFen: bigint; refundedFen: bigint },
): RefundShares {
  const cardPaidFen = partFenOf(payment, 'card')
  const ofCard = (fen: bigint) => (fen < cardPaidFen ? fen : cardPaidFen)
  const card = ofCard(refundedFen) - ofCard(refundedBeforeFen)
  return { card, balance: refundedFen - refundedBeforeFen - card }
}
