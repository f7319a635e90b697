import { setTimeout as pause } from 'node:timers/promises'
import { BankSilence, type DebitAnswer } from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import type { CardRow } from '#domains/cards/cardStore'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import { settleDebit } from '#domains/funding/settleDebit'

/** A person waits this long for the bank; afterwards the answer is "still paying" and the work goes on. */
const patienceMs = 4_000

/**
 * Asks the bank for a committed debit and settles what it answers. Returns when that is done or when patience ends,
 * whichever is first; never throws, because from here on only the stored state tells what happened.
 */
export async function runDebit(
  context: AppContext,
  debit: BankDebitRow,
  details: { card: CardRow; description: string },
): Promise<void> {
  const done = askAndSettle(context, debit, details).catch((error: unknown) => {
    context.log.error({ err: error, debitId: debit.id }, 'A debit could not be settled yet; the settlement job goes on')
  })
  const patience = new AbortController()
  await Promise.race([done, pause(patienceMs, undefined, { signal: patience.signal, ref: false }).catch(ignoreAbort)])
  patience.abort()
}

async function askAndSettle(
  context: AppContext,
  debit: BankDebitRow,
  { card, description }: { card: CardRow; description: string },
): Promise<void> {
  await settleDebit(context, debit, await askBank(context, debit, card, description))
}

async function askBank(
  context: AppContext,
  debit: BankDebitRow,
  card: CardRow,
  description: string,
): Promise<DebitAnswer | 'silence'> {
  try {
    return await context.channels.bank.debit({
      debitId: debit.id,
      cardToken: context.cipher.decrypt({ table: 'card', column: 'token_sealed', rowId: card.id }, card.tokenSealed),
      amountFen: Number(debit.amountFen),
      purpose: debit.purpose,
      description,
      expiresAt: debit.expiresAt,
    })
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, debitId: debit.id }, 'The bank did not answer a debit: outcome unknown')
    return 'silence'
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
