import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { listUserCards } from '#domains/cards/usableCard'
import { putSourceOrder } from '#domains/payments/sourceOrderStore'

/**
 * Sets the order in which a user's sources are offered. What is left out comes after what is named.
 *
 * @throws {ApiError} CARD_NOT_FOUND for a card that is not theirs, REQUEST_INVALID for a source that is named twice.
 */
export async function setSourceOrder(context: AppContext, userId: string, sources: readonly string[]): Promise<void> {
  if (new Set(sources).size < sources.length) throw new ApiError('REQUEST_INVALID', { field: 'sources' })
  const cards = await listUserCards(context.database, userId)
  const known = new Set(['balance', ...cards.map(({ id }) => id)])
  if (sources.some((source) => !known.has(source))) throw new ApiError('CARD_NOT_FOUND')
  await putSourceOrder(context.database, { userId, sources, setAt: context.clock.now() })
}
