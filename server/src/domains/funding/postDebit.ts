import type { AppContext } from '#context'
import { billSucceeded } from '#domains/bills/writes'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import { debitSucceeded } from '#domains/funding/writes'
import { uuidv7 } from '#ids'
import { settleClaim } from '#ledger/claimKeys'
import type { LedgerCommand } from '#ledger/types'

/** Books a debit that succeeded, with what its purpose makes of it: exactly once, whoever else tries. */
export async function postDebit(context: AppContext, debit: BankDebitRow): Promise<void> {
  const at = context.clock.now()
  const { userId, businessId: id, amountFen, createdAt: occurredAt } = debit
  const purpose = context.kinds.debitPurposes[debit.purpose]
  const { transfers, writes } = await purpose.book(context, debit, at)
  const command: LedgerCommand = {
    claims: [{ key: settleClaim(debit.id), holder: uuidv7(), refusal: alreadySettled }],
    transfers,
    writes: [
      debitSucceeded(debit.id),
      ...billSucceeded({ id, userId, direction: purpose.direction, amountFen, occurredAt }, at),
      ...writes,
    ],
  }
  const outcome = await context.ledger.submit(command)
  if (outcome.posted || outcome.refusal?.code === alreadySettled) return
  throw new Error(`the settled debit ${debit.id} could not be booked: ${outcome.refusal?.code ?? 'no reason'}`)
}

const alreadySettled = 'DEBIT_ALREADY_SETTLED'
