import type { SourceKind } from '@wallet/rules'
import { type CardFace, presentCardSummary } from '#http/present/cardSummary'

/** Each source with what it pays; the card is that of the payment. */
export function presentParts(
  parts: readonly { readonly kind: SourceKind; readonly amountFen: bigint }[],
  card: CardFace | null,
) {
  const cards: Readonly<Record<SourceKind, CardFace | null>> = { balance: null, card }
  return parts.map(({ kind, amountFen }) => ({
    kind,
    card: cards[kind] && presentCardSummary(cards[kind]),
    amountFen: Number(amountFen),
  }))
}
