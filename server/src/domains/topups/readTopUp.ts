import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type CardRow, readCard } from '#domains/cards/usableCard'
import { findTopUp, findTopUpByKey, type TopUpRow } from '#domains/topups/topUpStore'

/** A top-up and the card it came from, which may have been unbound since. */
export interface TopUpView {
  readonly topUp: TopUpRow
  readonly card: CardRow
}

/** @throws {ApiError} TOPUP_NOT_FOUND. */
export async function readTopUp(context: AppContext, userId: string, topUpId: string): Promise<TopUpView> {
  return withCard(context, await findTopUp(context.database, userId, topUpId))
}

/**
 * What became of a request whose answer was lost.
 *
 * @throws {ApiError} TOPUP_NOT_FOUND when it never arrived, or was refused.
 */
export async function readTopUpByKey(context: AppContext, userId: string, key: string): Promise<TopUpView> {
  return withCard(context, await findTopUpByKey(context.database, userId, key))
}

async function withCard(context: AppContext, topUp: TopUpRow | null): Promise<TopUpView> {
  const card = topUp && (await readCard(context.database, topUp.cardId))
  if (!topUp || !card) throw new ApiError('TOPUP_NOT_FOUND')
  return { topUp, card }
}
