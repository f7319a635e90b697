import { cardRefusals, type ErrorCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import { type CardRow, findAnyCard, findCard, listCards } from '#domains/cards/cardStore'
import { cardParams } from '#domains/cards/cardSummaries'
import type { Queryable } from '#storage/database'

export type { CardRow }

/** The code of what keeps this card from paying, or null. */
export function cardRefusal(card: CardRow): ErrorCode | null {
  return cardRefusals[card.status]
}

/**
 * A bound card of this user that may pay.
 *
 * @throws {ApiError} CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED.
 */
export async function usableCard(database: Queryable, userId: string, cardId: string): Promise<CardRow> {
  const card = await findCard(database, userId, cardId)
  if (!card) throw new ApiError('CARD_NOT_FOUND')
  const refusal = cardRefusal(card)
  if (refusal) throw new ApiError(refusal, cardParams(card))
  return card
}

/** A card whether still bound or not: what bills and debits refer to. Null when there is none. */
export function readCard(database: Queryable, cardId: string): Promise<CardRow | null> {
  return findAnyCard(database, cardId)
}

/** The bound cards of a user: the default first, then the oldest. */
export function listUserCards(database: Queryable, userId: string): Promise<CardRow[]> {
  return listCards(database, userId)
}
