import type { ErrorCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { CardRow, CardStatus } from '#domains/cards/cardStore'
import { cardParams } from '#domains/cards/cardSummaries'

/** Why a card of this state cannot pay. A restricted card may: only the bank knows whether the restriction stands. */
const refusals: Partial<Record<CardStatus, ErrorCode>> = { lost: 'CARD_LOST', expired: 'CARD_EXPIRED' }

/** The code of what keeps this card from paying, or null. */
export function cardRefusal(card: CardRow): ErrorCode | null {
  return refusals[card.status] ?? null
}

/** @throws {ApiError} CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED. */
export function usableCard(card: CardRow | null): CardRow {
  if (!card) throw new ApiError('CARD_NOT_FOUND')
  const refusal = cardRefusal(card)
  if (refusal) throw new ApiError(refusal, cardParams(card))
  return card
}
