import type { AppContext } from '#context'
import { type BankMovementRow, listDue } from '#domains/funding/bankMovementStore'
import { debits } from '#domains/funding/debits'
import { longestWaitsSeconds } from '#domains/funding/movementSchedule'
import { payouts } from '#domains/funding/payouts'
import { type MovementDirection, settleMovement } from '#domains/funding/settleMovement'
import type { Job } from '#jobs/job'

/** Movements asked about at once: a silent bank holds up a round only as long as one timeout. */
const roundSize = 20

/** One round over the debits; answers how many it asked about. */
export const settleUnknown = (context: AppContext): Promise<number> => settleDue(context, debits)

/** One round over the payouts. */
export const settlePayouts = (context: AppContext): Promise<number> => settleDue(context, payouts)

/**
 * One round of a settlement: asks about every movement whose question is due and settles what it answers. It finds
 * whatever a crash, a timeout or a lost answer left behind.
 */
async function settleDue<Row extends BankMovementRow>(
  context: AppContext,
  direction: MovementDirection<Row>,
): Promise<number> {
  const due = await listDue(context.database, direction.movements, {
    now: context.clock.now(),
    longestWaitsSeconds,
    countMax: roundSize,
  })
  await Promise.all(due.map((movement) => askAndSettle(context, direction, movement)))
  return due.length
}

async function askAndSettle<Row extends BankMovementRow>(
  context: AppContext,
  direction: MovementDirection<Row>,
  movement: Row,
): Promise<void> {
  try {
    await settleMovement(context, direction, movement, await direction.query(context, movement))
  } catch (error) {
    const details = { err: error, table: direction.movements.table, movementId: movement.id }
    context.log.error(details, 'A debit or payout could not be settled in this round')
  }
}

export const settleUnknownDebits: Job = { name: 'settle-debits', everyMs: 1_000, run: settleUnknown }

export const settleUnknownPayouts: Job = { name: 'settle-payouts', everyMs: 1_000, run: settlePayouts }
