import { setTimeout as pause } from 'node:timers/promises'
import type { AppContext } from '#context'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { settleDebit } from '#domains/funding/settleDebit'

/** A person waits this long for the channel; afterwards the answer is "still paying" and the work goes on. */
const patienceMs = 4_000

/**
 * Asks for a committed debit and settles what the channel answers. Returns when that is done or when patience ends,
 * whichever is first; never throws, because from here on only the stored state tells what happened.
 */
export async function runDebit(context: AppContext, debit: BankDebitRow, description: string): Promise<void> {
  const done = askAndSettle(context, debit, description).catch((error: unknown) => {
    context.log.error({ err: error, debitId: debit.id }, 'A debit could not be settled yet; the settlement job goes on')
  })
  const patience = new AbortController()
  await Promise.race([done, pause(patienceMs, undefined, { signal: patience.signal, ref: false }).catch(ignoreAbort)])
  patience.abort()
}

async function askAndSettle(context: AppContext, debit: BankDebitRow, description: string): Promise<void> {
  await settleDebit(context, debit, await fundingChannels[debit.sourceKind].debit(context, debit, description))
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
