import { type ErrorCode, errorRules } from '@wallet/rules'
import type { ErrorParams } from '#apiError'
import { presentCardSummary } from '#domains/cards/http/present'
import type { TopUpView } from '#domains/topups/readTopUp'

/** A failure with what it means for the money; null when there is none. */
export function presentFailure(code: ErrorCode | null, params: ErrorParams | null) {
  return code === null ? null : { code, moved: errorRules[code].moved, params: { ...params } }
}

export function presentInstant(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString()
}

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
