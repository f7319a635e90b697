import type { ErrorCode, FailureParams, PaymentLimitCode, SourceKind } from '@wallet/rules'
import { type CardFace, presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'

interface SourceFacts {
  readonly kind: SourceKind
  readonly card: CardFace | null
  readonly availableFen: number | null
  readonly boundBy: 'BALANCE_SHORT' | PaymentLimitCode | null
  readonly caps: readonly { readonly code: PaymentLimitCode; readonly leftFen: number; readonly capFen: number }[]
  readonly refusal: { readonly code: ErrorCode; readonly params: FailureParams } | null
}

/** What something can pay, or why not. */
export function presentPaymentSource({ kind, card, availableFen, boundBy, caps, refusal }: SourceFacts) {
  return {
    kind,
    card: card && presentCardSummary(card),
    availableFen,
    boundBy,
    caps: [...caps],
    usable: refusal === null,
    reason: refusal && presentFailure(refusal.code, refusal.params),
  }
}
