import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { AppContext } from '#context'
import { type BankMovementRow, type MovementTable, postponeMovement } from '#domains/funding/bankMovementStore'
import type { MovementOutcome } from '#domains/funding/fundingChannel'
import { canArriveUntil, nextQueryAt } from '#domains/funding/movementSchedule'
import type { Transaction } from '#storage/database'

/** One direction in which money is asked of a channel: fetched from it, or sent to it. */
export interface MovementDirection<Row extends BankMovementRow> {
  readonly movements: MovementTable<Row>
  /** Asks the channel what became of it. */
  query(context: AppContext, movement: Row): Promise<MovementOutcome>
  /** Books its success: exactly once, whoever else tries. */
  post(context: AppContext, movement: Row): Promise<void>
  /** Ends it without success and frees what it held: exactly once. `params` are the failure's, else the channel's. */
  refuse(context: AppContext, movement: Row, code: ErrorCode, params?: FailureParams): Promise<void>
  /** Notes on its matter that the outcome is not known. */
  markUnknown(context: AppContext, tx: Transaction, movement: Row, at: Date): Promise<void>
}

/**
 * Applies what the channel said, or its silence, to an open movement. May be called any number of times by anybody: the
 * claim `settle:<id>` lets exactly one of them end it. Silence never ends one, and "not found" does so only when it has
 * expired at the channel and can no longer arrive.
 */
export async function settleMovement<Row extends BankMovementRow>(
  context: AppContext,
  direction: MovementDirection<Row>,
  movement: Row,
  outcome: MovementOutcome,
): Promise<void> {
  switch (outcome.status) {
    case 'succeeded':
      return direction.post(context, movement)
    case 'failed':
      return direction.refuse(context, movement, outcome.code)
    case 'processing':
      return postpone(context, direction, movement, 'paying')
    case 'silence':
      return postpone(context, direction, movement, 'unknown')
    case 'not_found':
      if (context.clock.now() > canArriveUntil(movement)) return direction.refuse(context, movement, 'BANK_UNAVAILABLE')
      return postpone(context, direction, movement, 'unknown')
  }
}

async function postpone<Row extends BankMovementRow>(
  context: AppContext,
  { movements, markUnknown }: MovementDirection<Row>,
  movement: Row,
  state: 'paying' | 'unknown',
): Promise<void> {
  const now = context.clock.now()
  const next = { state, queryAfter: nextQueryAt(now, movement), queryCount: movement.queryCount + 1 }
  await context.database.transaction(async (tx) => {
    const stillOpen = await postponeMovement(tx, movements, movement.id, next)
    if (stillOpen && state === 'unknown') await markUnknown(context, tx, movement, now)
  })
}
