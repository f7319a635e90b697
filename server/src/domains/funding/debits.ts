import type { ErrorCode } from '@wallet/rules'
import type { AppContext } from '#context'
import { failOpenBill, noteBillUnknown } from '#domains/bills/openBill'
import { billSucceeded } from '#domains/bills/writes'
import { type BankDebitRow, bankDebits, failDebit } from '#domains/funding/bankMovementStore'
import { fundingChannels } from '#domains/funding/fundingChannels'
import type { MovementDirection } from '#domains/funding/settleMovement'
import { debitSucceeded } from '#domains/funding/writes'
import { recordMessage } from '#domains/messages/recordMessage'
import { uuidv7 } from '#ids'
import { lockUserLane } from '#kit/userLaneStore'
import { settleClaim } from '#ledger/claimKeys'
import { takeClaim } from '#ledger/claims'
import type { LedgerCommand } from '#ledger/types'

/** Money fetched from outside. Nothing is reserved while it is open, so one that fails needs no ledger. */
export const debits: MovementDirection<BankDebitRow> = {
  movements: bankDebits,
  query: (context, debit) => fundingChannels[debit.sourceKind].query(context, debit),
  async post(context, debit) {
    await book(context, debit)
    await fundingChannels[debit.sourceKind].learnSuccess(context.database, debit)
  },
  refuse,
  async markUnknown(context, tx, debit, at) {
    await context.kinds.debitPurposes[debit.purpose].markUnknown(tx, debit.businessId)
    await noteBillUnknown(tx, debit.businessId, at)
  },
}

async function book(context: AppContext, debit: BankDebitRow): Promise<void> {
  const at = context.clock.now()
  const { userId, businessId: id, purpose: kind, amountFen, createdAt: occurredAt } = debit
  const purpose = context.kinds.debitPurposes[kind]
  const { transfers, writes } = await purpose.book(context, debit, at)
  const command: LedgerCommand = {
    claims: [{ key: settleClaim(debit.id), holder: uuidv7(), refusal: alreadySettled }],
    transfers,
    writes: [
      debitSucceeded(debit.id),
      ...billSucceeded({ id, userId, kind, direction: purpose.direction, amountFen, occurredAt }, at),
      ...writes,
    ],
  }
  const outcome = await context.ledger.submit(command)
  if (outcome.posted || outcome.refusal?.code === alreadySettled) return
  throw new Error(`the settled debit ${debit.id} could not be booked: ${outcome.refusal?.code ?? 'no reason'}`)
}

const alreadySettled = 'DEBIT_ALREADY_SETTLED'

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
