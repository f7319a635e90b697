import { setTimeout as pause } from 'node:timers/promises'
import { isErrorCode } from '@wallet/rules'
import type { AppContext } from '#context'
import type { BankDebitRow, BankMovementRow, BankPayoutRow } from '#domains/funding/bankMovementStore'
import { debits } from '#domains/funding/debits'
import type { MovementOutcome } from '#domains/funding/fundingChannel'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { payouts } from '#domains/funding/payouts'
import { type MovementDirection, settleMovement } from '#domains/funding/settleMovement'
import type { Refusal } from '#ledger/types'

/** A person waits this long for the channel; afterwards the answer is "still paying" and the work goes on. */
const patienceMs = 4_000

/**
 * Asks for a committed debit and settles what the channel answers. Returns when that is done or when patience ends,
 * whichever is first; never throws, because from here on only the stored state tells what happened.
 */
export function runDebit(context: AppContext, debit: BankDebitRow, description: string): Promise<void> {
  return run(context, debits, debit, () => fundingChannels[debit.sourceKind].debit(context, debit, description))
}

/** The same of a payout. */
export function runPayout(context: AppContext, payout: BankPayoutRow, description: string): Promise<void> {
  return run(context, payouts, payout, () => fundingChannels[payout.sourceKind].payout(context, payout, description))
}

/** Ends a debit that nobody has asked for, because what was to go with it was refused. */
export function refuseDebit(context: AppContext, debit: BankDebitRow, refusal: Refusal): Promise<void> {
  if (!isErrorCode(refusal.code)) throw new Error(`the debit ${debit.id} is refused with ${refusal.code}`)
  return debits.refuse(context, debit, refusal.code, refusal.params)
}

async function run<Row extends BankMovementRow>(
  context: AppContext,
  direction: MovementDirection<Row>,
  movement: Row,
  ask: () => Promise<MovementOutcome>,
): Promise<void> {
  const askAndSettle = async () => settleMovement(context, direction, movement, await ask())
  const done = askAndSettle().catch((error: unknown) => {
    const details = { err: error, table: direction.movements.table, movementId: movement.id }
    context.log.error(details, 'A debit or payout could not be settled yet; the settlement job goes on')
  })
  const patience = new AbortController()
  await Promise.race([done, pause(patienceMs, undefined, { signal: patience.signal, ref: false }).catch(ignoreAbort)])
  patience.abort()
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
