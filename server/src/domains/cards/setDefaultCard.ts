import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type CardRow, findCard, listCards, setDefaultCard as set } from '#domains/cards/cardStore'
import { inUserLane } from '#kit/inUserLane'

/**
 * Makes one card the default and answers the whole list.
 *
 * @throws {ApiError} CARD_NOT_FOUND.
 */
export async function setDefaultCard(
  context: AppContext,
  { userId, cardId }: { userId: string; cardId: string },
): Promise<CardRow[]> {
  return inUserLane(context, userId, async (tx) => {
    if (!(await findCard(tx, userId, cardId))) throw new ApiError('CARD_NOT_FOUND')
    await set(tx, userId, cardId)
    return listCards(tx, userId)
  })
}
