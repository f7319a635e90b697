import type { AppContext } from '#context'
import { userBalance, userPoints } from '#services/ledgerAccounts'
import { holdingOf, readAccounts } from '#storage/accountStore'
import { sumTopUps } from '#storage/topUpStore'

/** What the wallet holds, what is on its way into it, and the points. */
export async function readBalance(
  context: AppContext,
  userId: string,
): Promise<{ availableFen: number; pendingFen: number; points: number; asOf: string }> {
  const { id } = userBalance(userId)
  const { id: pointsId } = userPoints(userId)
  const now = context.clock.now()
  const account = await readAccounts(context.database, [id, pointsId])
  const { openFen } = await sumTopUps(context.database, userId, now)
  return {
    availableFen: Number(holdingOf(account(id))),
    pendingFen: Number(openFen),
    points: Number(holdingOf(account(pointsId))),
    asOf: now.toISOString(),
  }
}
