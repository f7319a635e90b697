import type { BalanceView } from '#domains/balance/readBalance'
import { presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'

export function presentBalance({ waitingTransfers, waitingShares, sources, ...balance }: BalanceView) {
  return {
    ...balance,
    waitingTransfers: waitingTransfers.map(({ transfer: { id, payerName, amountFen, expiresAt } }) => ({
      id,
      payerName,
      amountFen: Number(amountFen),
      expiresAt: expiresAt.toISOString(),
    })),
    waitingShares: waitingShares.map(({ collectionId, askerName, amountFen, expiresAt }) => ({
      collectionId,
      askerName,
      amountFen: Number(amountFen),
      expiresAt: expiresAt.toISOString(),
    })),
    sources: sources.map(({ kind, card, availableFen, refusal }) => ({
      kind,
      card: card && presentCardSummary(card),
      availableFen,
      reason: refusal && presentFailure(refusal.code, refusal.params),
    })),
  }
}
