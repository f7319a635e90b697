import type { BalanceView } from '#domains/balance/readBalance'
import { presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'

export function presentBalance({ sources, ...balance }: BalanceView) {
  return {
    ...balance,
    sources: sources.map(({ kind, card, availableFen, refusal }) => ({
      kind,
      card: card && presentCardSummary(card),
      availableFen,
      reason: refusal && presentFailure(refusal.code, refusal.params),
    })),
  }
}
