import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { cardMessage } from '#services/cardSummaries'
import { checkPin, type PinTry } from '#services/checkPin'
import { inUserLane } from '#services/inUserLane'
import { recordMessage } from '#services/recordMessage'
import { hasOpenDebit } from '#storage/bankDebitStore'
import { type CardRow, findCard, listCards, markCardUnbound, setDefaultCard } from '#storage/cardStore'

/**
 * Gives up a card; when it was the default, the oldest of the others becomes it.
 *
 * @throws {ApiError} what `checkPin` throws; CARD_NOT_FOUND; CARD_IN_USE while the outcome of a debit on it is open.
 */
export async function unbindCard(
  context: AppContext,
  { userId, sessionId, cardId, pin }: { userId: string; sessionId: string; cardId: string; pin: PinTry['sealed'] },
): Promise<CardRow[]> {
  await checkPin(context, { userId, sessionId, sealed: pin })
  return inUserLane(context, userId, async (tx) => {
    const card = await findCard(tx, userId, cardId)
    if (!card) throw new ApiError('CARD_NOT_FOUND')
    if (await hasOpenDebit(tx, cardId)) throw new ApiError('CARD_IN_USE')
    const at = context.clock.now()
    await markCardUnbound(tx, cardId, at)
    await recordMessage(tx, { ...cardMessage(card), kind: 'card_unbound', at })
    const [next] = await listCards(tx, userId)
    if (card.isDefault && next) await setDefaultCard(tx, userId, next.id)
    return listCards(tx, userId)
  })
}
