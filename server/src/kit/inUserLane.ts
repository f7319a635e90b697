import type { AppContext } from '#context'
import { lockUserLane } from '#kit/userLaneStore'
import type { Transaction } from '#storage/database'
import { constraintOf, isUniqueViolation } from '#storage/databaseErrors'

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
    if (!isUniqueViolation(error) || !keyConstraints.has(constraintOf(error) ?? '')) throw error
    return run()
  }
}

/** What two requests with one idempotency key can collide on: the ledger's batch does not wait for the lane. */
const keyConstraints = new Set(['idempotency_pkey', 'payment_key_once', 'topup_key_once', 'collection_key_once'])
