import type { TopUpView } from '#domains/topups/readTopUp'
import { presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'

export function presentTopUp({ topUp, card }: TopUpView) {
  return {
    id: topUp.id,
    status: topUp.status,
    amountFen: Number(topUp.amountFen),
    card: presentCardSummary(card),
    failure: presentFailure(topUp.failureCode, topUp.failureParams),
    createdAt: topUp.createdAt.toISOString(),
    settledAt: presentInstant(topUp.settledAt),
    settlesBy: presentInstant(topUp.settlesBy),
  }
}
