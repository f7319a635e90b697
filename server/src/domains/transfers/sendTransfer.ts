import { arrivalSeconds, type TransferArrival, transferRules } from '@wallet/rules'
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
import { type Payee, payerNameOf } from '#domains/transfers/payees'
import { payeeKeyOf, requireName } from '#domains/transfers/quoteTransfer'
import { readTransfer, type TransferView } from '#domains/transfers/readTransfer'
import type { PersonTransferRow } from '#domains/transfers/transferStore'
import { transferSent } from '#domains/transfers/writes'
import { uuidv7 } from '#ids'
import { findOutcome, type KeyedRequest, madeOrThrow, madeReply, outcomeUnderKey } from '#kit/idempotency'
import { transferTransit, userBalance } from '#ledger/chartOfAccounts'
import { shareClaim } from '#ledger/claimKeys'
import type { LedgerCommand, TransferIntent } from '#ledger/types'

/** Who sends, and what proves it. */
export interface Sender {
  readonly userId: string
  readonly sessionId: string
  readonly idempotencyKey: string
  /** The first character of the payee's name, as the payer typed it. */
  readonly typedName: string | null
  readonly pin: Sealed
}

/** What is sent, and to whom. */
export interface Sending {
  readonly payee: Payee
  readonly amountFen: number
  readonly note: string | null
  readonly arrival: TransferArrival
  /** The share of a collection that it pays: of all who want to pay or end that, one wins. */
  readonly shareId: string | null
}

/**
 * Sends money to somebody once, however often it is asked under its key. In one ledger command the caps are reserved, the
 * money is, and transfer and bill are written, all or nothing.
 *
 * @param find what to send; not asked when the key has its answer.
 * @throws {ApiError} what `find` throws; IDENTITY_REQUIRED, PIN_NOT_SET, PAYEE_NAME_WRONG, RATE_LIMITED, SEAL_*, PIN_WRONG,
 *   PIN_LOCKED, IDEMPOTENCY_KEY_REUSED, of a share SHARE_PAID; and stored under the key: CLASS_CAP, TRANSFER_DAY_CAP,
 *   TRANSFER_PAYEE_CAP, TRANSFER_SINGLE_CAP, BALANCE_SHORT.
 */
export async function sendTransfer(
  context: AppContext,
  { keyed, sender }: { keyed: KeyedRequest; sender: Sender },
  find: () => Promise<Sending>,
): Promise<{ view: TransferView; replayed: boolean }> {
  const { userId, sessionId, typedName } = sender
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { view: await readTransfer(context, userId, madeOrThrow(earlier, true)), replayed: true }
  const payer = await verifiedPayer(context, userId)
  const sending = await find()
  await requireName(context, userId, sending.payee, { amountFen: sending.amountFen, typedName })
  await checkPin(context, { userId, sessionId, sealed: sender.pin })

  const transfer = transferRow(sender, sending, {
    payerName: await payerNameOf(context, userId),
    now: context.clock.now(),
  })
  const outcome = await context.ledger.submit(transferCommand({ payer, payee: sending.payee, keyed }, transfer))
  const madeId = madeOrThrow(outcomeUnderKey(outcome), outcome.replayed)
  return { view: await readTransfer(context, userId, madeId), replayed: outcome.replayed }
}

function transferRow(
  { userId, idempotencyKey }: Sender,
  { payee: { payeeId, phoneIndex, name }, amountFen, note, arrival, shareId }: Sending,
  { payerName, now }: { payerName: string; now: Date },
): PersonTransferRow {
  const arrivesAt = addSeconds(now, arrivalSeconds[arrival])
  return {
    id: uuidv7(),
    userId,
    payeeId,
    payeePhoneIndex: phoneIndex,
    payerName,
    payeeName: name,
    amountFen: BigInt(amountFen),
    note,
    arrival,
    state: 'waiting',
    idempotencyKey,
    payeeBillId: uuidv7(),
    shareId,
    createdAt: now,
    arrivesAt,
    expiresAt: addSeconds(arrivesAt, transferRules.acceptWithinSeconds),
    // Whoever has a wallet is told of what is there at once; of the rest the job tells.
    toldAt: payeeId !== null && arrival === 'now' ? now : null,
    acceptingAt: null,
    endedAt: null,
  }
}

interface Moving {
  readonly payer: LimitedPayer
  readonly payee: Payee
  readonly keyed: KeyedRequest
}

function transferCommand({ payer, payee, keyed }: Moving, transfer: PersonTransferRow): LedgerCommand {
  const { id, userId, amountFen, createdAt: at, payeeId, toldAt, shareId } = transfer
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
  // What was asked for is nothing to accept.
  const isOffered = payeeId !== null && toldAt !== null && shareId === null
  const message = isOffered ? [messageAdded(offeredMessage(transfer, payeeId, at))] : []
  return {
    idempotency: { ...keyed, reply: madeReply(id) },
    claims: shareId === null ? [] : [{ key: shareClaim(shareId), holder: id, refusal: 'SHARE_PAID' }],
    transfers: [...limitTransfers(payer, movement, { id, amountFen, at, phase: 'pending' }), money],
    writes: [transferSent(transfer), bill, ...message],
  }
}
