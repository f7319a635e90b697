import type { AppContext } from '#context'
import type { Transaction } from '#storage/database'
import { isUniqueViolation } from '#storage/databaseErrors'
import { lockUserLane } from '#storage/userLaneStore'

/**
 * Runs a transaction that has its user to itself. When another request stored the same idempotency key meanwhile, it
 * runs again and finds that request's outcome.
 */
export async function inUserLane<T>(
  context: AppContext,
  userId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const run = () =>
    context.database.transaction(async (tx) => {
      await lockUserLane(tx, userId)
      return work(tx)
    })
  try {
    return await run()
  } catch (error) {
    if (!isUniqueViolation(error, 'idempotency_pkey')) throw error
    return run()
  }
}
