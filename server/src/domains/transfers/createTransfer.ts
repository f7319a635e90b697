import { arrivalSeconds, cutLine, type TransferArrival, transferRules } from '@wallet/rules'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { openBillInserted } from '#domains/bills/writes'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import { limitTransfers } from '#domains/limits/limitTransfers'
import { messageAdded } from '#domains/messages/writes'
import { checkPin } from '#domains/proofs/checkPin'
import { offeredMessage } from '#domains/transfers/messages'
import { type Payee, payeeOfTicket, payerNameOf } from '#domains/transfers/payees'
import { payeeKeyOf, requireName, type TransferQuestion } from '#domains/transfers/quoteTransfer'
import { readTransfer, type TransferView } from '#domains/transfers/readTransfer'
import type { PersonTransferRow } from '#domains/transfers/transferStore'
import { transferSent } from '#domains/transfers/writes'
import { uuidv7 } from '#ids'
import { findOutcome, type KeyedRequest, keyedRequest, madeOrThrow, madeReply, outcomeUnderKey } from '#kit/idempotency'
import { transferTransit, userBalance } from '#ledger/chartOfAccounts'
import type { LedgerCommand, TransferIntent } from '#ledger/types'

export interface TransferInput extends TransferQuestion {
  readonly sessionId: string
  readonly idempotencyKey: string
  readonly note: string | null
  readonly arrival: TransferArrival
  readonly pin: Sealed
}

/**
 * Sends money to somebody: reserved from the balance at once, theirs once they have accepted it. In one ledger command the
 * caps are reserved, the money is, and transfer and bill are written, all or nothing.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, PAYEE_TICKET_INVALID, PAYEE_SELF, PAYEE_UNAVAILABLE, PAYEE_NAME_WRONG,
 *   RATE_LIMITED, SEAL_*, PIN_WRONG, PIN_LOCKED, IDEMPOTENCY_KEY_REUSED; and stored under the key: CLASS_CAP,
 *   TRANSFER_DAY_CAP, TRANSFER_PAYEE_CAP, TRANSFER_SINGLE_CAP, BALANCE_SHORT.
 */
export async function createTransfer(
  context: AppContext,
  input: TransferInput,
): Promise<{ view: TransferView; replayed: boolean }> {
  const { userId, idempotencyKey: key, amountFen, arrival } = input
  const note = cutLine(input.note ?? '', transferRules.noteMax) || null
  const keyed = keyedRequest('transfer', { userId, key, content: [input.payee, amountFen, note, arrival] })
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { view: await readTransfer(context, userId, madeOrThrow(earlier, true)), replayed: true }
  const payer = await verifiedPayer(context, userId)
  const payee = await payeeOfTicket(context, userId, input.payee)
  await requireName(context, userId, payee, input)
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })

  const transfer = transferRow({ ...input, note }, payee, {
    payerName: await payerNameOf(context, userId),
    now: context.clock.now(),
  })
  const outcome = await context.ledger.submit(transferCommand({ payer, payee, keyed }, transfer))
  const madeId = madeOrThrow(outcomeUnderKey(outcome), outcome.replayed)
  return { view: await readTransfer(context, userId, madeId), replayed: outcome.replayed }
}

function transferRow(
  input: TransferInput,
  { payeeId, phoneIndex, name }: Payee,
  { payerName, now }: { payerName: string; now: Date },
): PersonTransferRow {
  const arrivesAt = addSeconds(now, arrivalSeconds[input.arrival])
  return {
    id: uuidv7(),
    userId: input.userId,
    payeeId,
    payeePhoneIndex: phoneIndex,
    payerName,
    payeeName: name,
    amountFen: BigInt(input.amountFen),
    note: input.note,
    arrival: input.arrival,
    state: 'waiting',
    idempotencyKey: input.idempotencyKey,
    payeeBillId: uuidv7(),
    createdAt: now,
    arrivesAt,
    expiresAt: addSeconds(arrivesAt, transferRules.acceptWithinSeconds),
    // Whoever has a wallet is told of what is there at once; of the rest the job tells.
    toldAt: payeeId !== null && input.arrival === 'now' ? now : null,
    acceptingAt: null,
    endedAt: null,
  }
}

interface Sending {
  readonly payer: LimitedPayer
  readonly payee: Payee
  readonly keyed: KeyedRequest
}

function transferCommand({ payer, payee, keyed }: Sending, transfer: PersonTransferRow): LedgerCommand {
  const { id, userId, amountFen, createdAt: at, payeeId, toldAt } = transfer
  const movement = { kind: 'transfer', payeeKey: payeeKeyOf(payee) } as const
  const money: TransferIntent = {
    id: uuidv7(),
    book: 'fen',
    debit: userBalance(userId),
    credit: transferTransit,
    amount: amountFen,
    kind: 'transfer_out',
    businessType: 'transfer',
    businessId: id,
    phase: 'pending',
  }
  const bill = openBillInserted({
    id,
    userId,
    kind: 'transfer',
    direction: 'out',
    title: transfer.payeeName,
    amountFen,
    sourceKind: 'balance',
    cardId: null,
    occurredAt: at,
  })
  const message = payeeId !== null && toldAt !== null ? [messageAdded(offeredMessage(transfer, payeeId, at))] : []
  return {
    idempotency: { ...keyed, reply: madeReply(id) },
    transfers: [...limitTransfers(payer, movement, { id, amountFen, at, phase: 'pending' }), money],
    writes: [transferSent(transfer), bill, ...message],
  }
}
