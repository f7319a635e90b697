import { BankSilence, type DebitQueryAnswer } from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import { settleDebit } from '#services/settleDebit'
import { type BankDebitRow, listDueDebits } from '#storage/bankDebitStore'

/** Debits asked about at once: a silent bank holds up a round only as long as one timeout. */
const roundSize = 20

const pollMs = 1_000

/**
 * One round of the settlement: asks the bank about every debit whose question is due and settles what it answers. It
 * finds whatever a crash, a timeout or a lost answer left behind.
 *
 * @returns how many debits it asked about.
 */
export async function settleUnknown(context: AppContext): Promise<number> {
  const due = await listDueDebits(context.database, context.clock.now(), roundSize)
  await Promise.all(due.map((debit) => askAndSettle(context, debit)))
  return due.length
}

async function askAndSettle(context: AppContext, debit: BankDebitRow): Promise<void> {
  try {
    await settleDebit(context, debit, await askBank(context, debit))
  } catch (error) {
    context.log.error({ err: error, debitId: debit.id }, 'A debit could not be settled in this round')
  }
}

/** Runs rounds until stopped; `stop` resolves when the round in progress has ended. */
export function startSettlement(context: AppContext): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  let round: Promise<void> = Promise.resolve()
  const schedule = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      round = runRound(context).then(schedule)
    }, pollMs)
  }
  schedule()
  return {
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await round
    },
  }
}

async function runRound(context: AppContext): Promise<void> {
  try {
    await settleUnknown(context)
  } catch (error) {
    context.log.error({ err: error }, 'A round of the settlement failed')
  }
}

async function askBank(context: AppContext, debit: BankDebitRow): Promise<DebitQueryAnswer | 'silence'> {
  try {
    return await context.channels.bank.queryDebit(debit.id)
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, debitId: debit.id }, 'The bank did not answer a question')
    return 'silence'
  }
}
