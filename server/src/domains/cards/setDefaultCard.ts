import type { AppContext } from '#context'
import { type CardRow, listCards, setDefaultCard as set } from '#domains/cards/cardStore'
import { usableCard } from '#domains/cards/usableCard'
import { inUserLane } from '#kit/inUserLane'

/**
 * Makes one card the default, unless its bank debits it no more, and answers the whole list.
 *
 * @throws {ApiError} CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED.
 */
export async function setDefaultCard(
  context: AppContext,
  { userId, cardId }: { userId: string; cardId: string },
): Promise<CardRow[]> {
  return inUserLane(context, userId, async (tx) => {
    await usableCard(tx, userId, cardId)
    await set(tx, userId, cardId)
    return listCards(tx, userId)
  })
}
