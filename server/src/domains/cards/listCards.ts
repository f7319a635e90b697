import type { AppContext } from '#context'
import { type CardRow, listCards as list } from '#domains/cards/cardStore'

/** The bound cards of a user: the default first, then the oldest. */
export function listCards(context: AppContext, userId: string): Promise<CardRow[]> {
  return list(context.database, userId)
}
