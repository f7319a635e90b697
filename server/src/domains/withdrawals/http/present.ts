import type { WithdrawalQuote } from '#domains/withdrawals/quoteWithdrawal'
import type { WithdrawalView } from '#domains/withdrawals/readWithdrawal'
import { presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'

export function presentWithdrawal({ withdrawal, card }: WithdrawalView) {
  return {
    id: withdrawal.id,
    status: withdrawal.status,
    amountFen: Number(withdrawal.amountFen),
    feeFen: Number(withdrawal.feeFen),
    card: presentCardSummary(card),
    failure: presentFailure(withdrawal.failureCode, withdrawal.failureParams),
    createdAt: withdrawal.createdAt.toISOString(),
    arrivesBy: withdrawal.arrivesBy.toISOString(),
    settledAt: presentInstant(withdrawal.settledAt),
    settlesBy: presentInstant(withdrawal.settlesBy),
  }
}

export function presentWithdrawalQuote({ arrivesBy, ...quote }: WithdrawalQuote) {
  return { ...quote, arrivesBy: arrivesBy.toISOString() }
}
