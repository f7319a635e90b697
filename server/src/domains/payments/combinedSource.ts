import { ApiError } from '#apiError'
import { payFromCard } from '#domains/payments/payFromCard'
import type { PaymentSource, PaymentSourceEntry } from '#domains/payments/paymentSource'

/**
 * The balance filled up from a card: one payment, both or neither. The card's part goes to the merchant and never rests in
 * the balance, so no cap of top-ups is touched. Each part counts against the caps of its own source; but the whole has to fit
 * in those of the card, so that nobody pays more by a code than one source may.
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
 * What the quoted sources are together: all of the balance, and the first debit card that can fill it up. Null where the
 * balance is empty or no card can.
 */
export function combinedOf(sources: readonly PaymentSource[]): PaymentSource | null {
  const balanceFen = sources.find(({ kind }) => kind === 'balance')?.availableFen ?? 0
  if (balanceFen <= 0) return null
  const filler = sources.find(({ card, refusal }) => card?.cardType === 'debit' && refusal === null)
  return filler ? { ...filler, kind: 'combined', balanceFen } : null
}

/** Whether a source makes sense for so much: nothing is filled up where the balance alone would do. */
export function isNeeded({ balanceFen }: PaymentSource, wantedFen: number): boolean {
  return balanceFen === null || balanceFen < wantedFen
}
