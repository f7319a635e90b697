import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import {
  type CardRow,
  findAnyCard,
  findCard,
  listCards,
  markCardUnbound,
  setDefaultCard,
} from '#domains/cards/cardStore'
import { cardMessage } from '#domains/cards/cardSummaries'
import { hasOpenMovement } from '#domains/cards/openMovementView'
import { recordMessage } from '#domains/messages/recordMessage'
import { checkPin, type PinTry } from '#domains/proofs/checkPin'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

/**
 * Gives up a card; when it was the default, the oldest of the others becomes it. One that was theirs and is given up
 * stays so: the second of two taps is told the same as the first.
 *
 * @throws {ApiError} what `checkPin` throws; CARD_NOT_FOUND; CARD_IN_USE while the outcome of a debit of it, or of a payout to it, is open.
 */
export async function unbindCard(
  context: AppContext,
  { userId, sessionId, cardId, pin }: { userId: string; sessionId: string; cardId: string; pin: PinTry['sealed'] },
): Promise<CardRow[]> {
  await checkPin(context, { userId, sessionId, sealed: pin })
  return inUserLane(context, userId, async (tx) => {
    const card = await findCard(tx, userId, cardId)
    if (!card) return listWithoutCard(tx, { userId, cardId })
    if (await hasOpenMovement(tx, cardId)) throw new ApiError('CARD_IN_USE')
    const at = context.clock.now()
    await markCardUnbound(tx, cardId, at)
    const [next] = await listCards(tx, userId)
    if (card.isDefault && next) await setDefaultCard(tx, userId, next.id)
    await recordMessage(tx, { ...cardMessage(card), kind: 'card_unbound', at })
    return listCards(tx, userId)
  })
}

/** What is left when the card was theirs and is given up already. */
async function listWithoutCard(tx: Transaction, { userId, cardId }: { userId: string; cardId: string }) {
  const givenUp = await findAnyCard(tx, cardId)
  if (givenUp?.userId !== userId) throw new ApiError('CARD_NOT_FOUND')
  return listCards(tx, userId)
}
