import type { ErrorCode } from '@wallet/rules'
import type { AppContext } from '#context'
import { failOpenBill, noteBillUnknown } from '#domains/bills/openBill'
import { type BankDebitRow, failDebit, postponeDebit } from '#domains/funding/bankDebitStore'
import { canArriveUntil, nextQueryAt } from '#domains/funding/debitSchedule'
import type { DebitOutcome } from '#domains/funding/fundingChannel'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { postDebit } from '#domains/funding/postDebit'
import { recordMessage } from '#domains/messages/recordMessage'
import { lockUserLane } from '#kit/userLaneStore'
import { settleClaim } from '#ledger/claimKeys'
import { takeClaim } from '#ledger/claims'

/**
 * Applies what the channel said, or its silence, to an open debit. May be called any number of times by anybody: the
 * claim `settle:<debit>` lets exactly one of them end it. Silence never ends a debit, and "not found" does so only when
 * the debit has expired at the channel and can no longer arrive.
 */
export async function settleDebit(context: AppContext, debit: BankDebitRow, outcome: DebitOutcome): Promise<void> {
  switch (outcome.status) {
    case 'succeeded':
      return post(context, debit)
    case 'failed':
      return refuse(context, debit, outcome.code)
    case 'processing':
      return postpone(context, debit, 'paying')
    case 'silence':
      return postpone(context, debit, 'unknown')
    case 'not_found':
      if (context.clock.now() > canArriveUntil(debit)) return refuse(context, debit, 'BANK_UNAVAILABLE')
      return postpone(context, debit, 'unknown')
  }
}

async function post(context: AppContext, debit: BankDebitRow): Promise<void> {
  await postDebit(context, debit)
  await fundingChannels[debit.sourceKind].learnSuccess(context.database, debit)
}

async function postpone(context: AppContext, debit: BankDebitRow, state: 'paying' | 'unknown'): Promise<void> {
  const now = context.clock.now()
  const next = { state, queryAfter: nextQueryAt(now, debit), queryCount: debit.queryCount + 1 }
  await context.database.transaction(async (tx) => {
    const stillOpen = await postponeDebit(tx, debit.id, next)
    if (!stillOpen || state === 'paying') return
    await context.kinds.debitPurposes[debit.purpose].markUnknown(tx, debit.businessId)
    await noteBillUnknown(tx, debit.businessId, now)
  })
}

async function refuse(context: AppContext, debit: BankDebitRow, code: ErrorCode): Promise<void> {
  const channel = fundingChannels[debit.sourceKind]
  const purpose = context.kinds.debitPurposes[debit.purpose]
  await context.database.transaction(async (tx) => {
    await lockUserLane(tx, debit.userId)
    if (!(await takeClaim(tx, { key: settleClaim(debit.id), holder: debit.id }))) return
    if (!(await failDebit(tx, debit.id))) return
    const failure = { code, params: await channel.failureParams(tx, debit), at: context.clock.now() }
    await purpose.fail(tx, debit, failure)
    const title = await failOpenBill(tx, debit.businessId, failure.at)
    await channel.learnFailure(tx, debit, code)
    await recordMessage(tx, purpose.failureMessage(debit, failure, title))
  })
}
