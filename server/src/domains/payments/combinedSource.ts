import { ApiError } from '#apiError'
import { payFromCard } from '#domains/payments/payFromCard'
import type { PaymentSource, PaymentSourceEntry } from '#domains/payments/paymentSource'

/**
 * The balance filled up from a card: one payment, both or neither. The card's part goes to the merchant and never rests in
 * the balance, so each part counts against the caps of its own source, and no cap of top-ups is touched.
 */
export const combinedSource: PaymentSourceEntry = {
  namesCard: true,
  namesBalance: true,
  pay(context, attempt, { cardId, balanceFen }) {
    if (cardId === null || balanceFen === null) throw new ApiError('REQUEST_INVALID', { field: 'source' })
    return payFromCard(context, attempt, { sourceKind: 'combined', cardId, balanceFen: BigInt(balanceFen) })
  },
}

/**
 * What the quoted sources are together: all of the balance, and the first debit card that can pay the rest. Null where the
 * balance is empty or no card can.
 */
export function combinedOf(sources: readonly PaymentSource[], wantedFen: number): PaymentSource | null {
  const balanceFen = sources.find(({ kind }) => kind === 'balance')?.availableFen ?? 0
  if (balanceFen <= 0) return null
  const restFen = Math.max(1, wantedFen - balanceFen)
  const card = sources.find((source) => source.card?.cardType === 'debit' && canPay(source, restFen))
  if (!card) return null
  const caps = card.caps.map((cap) => ({ ...cap, leftFen: cap.leftFen + balanceFen }))
  const availableFen = card.availableFen === null ? null : card.availableFen + balanceFen
  return { kind: 'combined', card: card.card, balanceFen, availableFen, boundBy: card.boundBy, caps, refusal: null }
}

/** Whether a source makes sense for so much: nothing is filled up where the balance alone would do. */
export function isNeeded({ balanceFen }: PaymentSource, wantedFen: number): boolean {
  return balanceFen === null || balanceFen < wantedFen
}

/** What speaks against a card that is asked for less than was quoted: a cap may leave enough for that. */
function canPay({ refusal, boundBy, availableFen }: PaymentSource, amountFen: number): boolean {
  return (refusal === null || refusal.code === boundBy) && (availableFen === null || availableFen >= amountFen)
}
