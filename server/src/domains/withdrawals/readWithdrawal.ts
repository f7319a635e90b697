import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type CardRow, readCard } from '#domains/cards/usableCard'
import { findWithdrawal, findWithdrawalByKey, type WithdrawalRow } from '#domains/withdrawals/withdrawalStore'

/** A withdrawal and the card it went to, which may have been unbound since. */
export interface WithdrawalView {
  readonly withdrawal: WithdrawalRow
  readonly card: CardRow
}

/** @throws {ApiError} WITHDRAWAL_NOT_FOUND. */
export async function readWithdrawal(
  context: AppContext,
  userId: string,
  withdrawalId: string,
): Promise<WithdrawalView> {
  return withCard(context, await findWithdrawal(context.database, userId, withdrawalId))
}

/**
 * What became of a request whose answer was lost.
 *
 * @throws {ApiError} WITHDRAWAL_NOT_FOUND when it never arrived, or was refused.
 */
export async function readWithdrawalByKey(context: AppContext, userId: string, key: string): Promise<WithdrawalView> {
  return withCard(context, await findWithdrawalByKey(context.database, userId, key))
}

async function withCard(context: AppContext, withdrawal: WithdrawalRow | null): Promise<WithdrawalView> {
  const card = withdrawal && (await readCard(context.database, withdrawal.cardId))
  if (!withdrawal || !card) throw new ApiError('WITHDRAWAL_NOT_FOUND')
  return { withdrawal, card }
}
