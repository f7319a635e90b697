import type { AppContext } from '#context'
import { findPointsEntries, type PointsEntryRow } from '#domains/points/pointsStore'
import { readCursor, writeCursor } from '#kit/cursors'
import { holdingOf, readAccounts } from '#ledger/accountStore'
import { userPoints } from '#ledger/chartOfAccounts'

/** Points a user can spend, and all they ever earned. */
export async function readPoints(
  context: AppContext,
  userId: string,
): Promise<{ available: number; earnedTotal: number }> {
  const { id } = userPoints(userId)
  const account = (await readAccounts(context.database, [id]))(id)
  return { available: Number(holdingOf(account)), earnedTotal: Number(account.creditsPosted) }
}

export interface PointsPageView {
  readonly entries: readonly PointsEntryRow[]
  readonly nextCursor: string | null
}

/**
 * One page of where the points came from, newest first.
 *
 * @throws {ApiError} CURSOR_INVALID.
 */
export async function listPointsEntries(
  context: AppContext,
  { userId, cursor, countMax }: { userId: string; cursor: string | null; countMax: number },
): Promise<PointsPageView> {
  const list = `points|${userId}`
  const before = cursor === null ? null : BigInt(readCursor(context, list, cursor)[0] ?? '0')
  const accountId = userPoints(userId).id
  const found = await findPointsEntries(context.database, { accountId, before, countMax: countMax + 1 })
  const entries = found.slice(0, countMax)
  const last = entries.at(-1)
  const hasMore = found.length > countMax && last !== undefined
  return { entries, nextCursor: hasMore ? writeCursor(context, list, [String(last.position)]) : null }
}
