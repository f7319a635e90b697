import type { ErrorCode, FailureParams, PaymentLimitCode, PaymentSourceKind } from '@wallet/rules'
import { type CardFace, presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'

interface SourceFacts {
  readonly kind: PaymentSourceKind
  readonly card: CardFace | null
  readonly balanceFen: number | null
  readonly availableFen: number | null
  readonly boundBy: 'BALANCE_SHORT' | PaymentLimitCode | null
  readonly caps: readonly { readonly code: PaymentLimitCode; readonly leftFen: number; readonly capFen: number }[]
  readonly refusal: { readonly code: ErrorCode; readonly params: FailureParams } | null
}

/** What something can pay, or why not. */
export function presentPaymentSource({ kind, card, balanceFen, availableFen, boundBy, caps, refusal }: SourceFacts) {
  return {
    kind,
    card: card && presentCardSummary(card),
    balanceFen,
    availableFen,
    boundBy,
    caps: [...caps],
    usable: refusal === null,
    reason: refusal && presentFailure(refusal.code, refusal.params),
  }
}
