import type { AppContext } from '#context'
import { userBalance } from '#services/ledgerAccounts'
import { holdingOf, readAccounts } from '#storage/accountStore'
import { sumTopUps } from '#storage/topUpStore'

/** What the wallet holds, and what is on its way into it. */
export async function readBalance(
  context: AppContext,
  userId: string,
): Promise<{ availableFen: number; pendingFen: number; asOf: string }> {
  const { id } = userBalance(userId)
  const now = context.clock.now()
  const account = (await readAccounts(context.database, [id]))(id)
  const { openFen } = await sumTopUps(context.database, userId, now)
  return { availableFen: Number(holdingOf(account)), pendingFen: Number(openFen), asOf: now.toISOString() }
}
