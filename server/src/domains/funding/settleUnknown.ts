import type { AppContext } from '#context'
import { type BankDebitRow, listDueDebits } from '#domains/funding/bankDebitStore'
import { longestWaitsSeconds } from '#domains/funding/debitSchedule'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { settleDebit } from '#domains/funding/settleDebit'
import type { Job } from '#jobs/job'

/** Debits asked about at once: a silent bank holds up a round only as long as one timeout. */
const roundSize = 20

/**
 * One round of the settlement: asks about every debit whose question is due and settles what it answers. It
 * finds whatever a crash, a timeout or a lost answer left behind.
 *
 * @returns how many debits it asked about.
 */
export async function settleUnknown(context: AppContext): Promise<number> {
  const due = await listDueDebits(context.database, {
    now: context.clock.now(),
    longestWaitsSeconds,
    countMax: roundSize,
  })
  await Promise.all(due.map((debit) => askAndSettle(context, debit)))
  return due.length
}

async function askAndSettle(context: AppContext, debit: BankDebitRow): Promise<void> {
  try {
    await settleDebit(context, debit, await fundingChannels[debit.sourceKind].query(context, debit))
  } catch (error) {
    context.log.error({ err: error, debitId: debit.id }, 'A debit could not be settled in this round')
  }
}

export const settleUnknownDebits: Job = { name: 'settle-debits', everyMs: 1_000, run: settleUnknown }
