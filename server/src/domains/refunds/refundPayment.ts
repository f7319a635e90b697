import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { movementTimes } from '#domains/funding/movementSchedule'
import { newPayout } from '#domains/funding/openPayout'
import { runPayout } from '#domains/funding/runMovement'
import { limitReturns } from '#domains/limits/limitReturns'
import { readMerchant } from '#domains/merchants/readMerchant'
import type { PaymentRow } from '#domains/payments/readPayment'
import { storedRefund } from '#domains/refunds/readRefund'
import { type RefundStart, refundCommand } from '#domains/refunds/refundCommand'
import { pointsTakenBy } from '#domains/refunds/refundedPoints'
import { refundShares } from '#domains/refunds/refundShares'
import { listRefunds, type RefundRow } from '#domains/refunds/refundStore'
import { refundTarget } from '#domains/refunds/refundTarget'
import { uuidv7 } from '#ids'
import { findOutcome, type KeyedRequest, keyedRequest, madeOrThrow } from '#kit/idempotency'
import { holdingOf, readAccounts } from '#ledger/accountStore'
import { userPoints } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'

export interface RefundInput {
  /** A payment that succeeded. */
  readonly payment: PaymentRow
  /** The merchant's own number: the same again is the same refund. */
  readonly outRefundNo: string
  readonly amountFen: number
  readonly reason: string | null
}

/**
 * Gives back a payment, whole or in part, to the sources that paid it, to a card first. All refunds of a payment never come to more than
 * was paid, however many ask at once. To the balance it is there when this answers; to a card it is `paying` until the
 * bank has answered, and what the card does not take goes to the balance: a refund that was accepted arrives.
 *
 * @throws {ApiError} REFUND_EXCEEDS (params leftFen, capFen); IDEMPOTENCY_KEY_REUSED when the number stands for another
 *   refund; SERVICE_UNAVAILABLE when others kept coming before this one.
 */
export async function refundPayment(
  context: AppContext,
  input: RefundInput,
): Promise<{ refund: RefundRow; replayed: boolean }> {
  const { payment, outRefundNo: key, amountFen, reason } = input
  const content = [payment.id, amountFen, reason]
  // The number is the merchant's, so the key is in the merchant's scope.
  const keyed = keyedRequest('refund', { userId: payment.merchantId, key, content })
  for (let tries = 1; ; tries += 1) {
    const earlier = await findOutcome(context, keyed)
    if (earlier) return { refund: await storedRefund(context, madeOrThrow(earlier, true)), replayed: true }
    const start = await startOf(context, input, keyed)
    const { posted, replayed } = await context.ledger.submit(refundCommand(start))
    if (posted && !replayed) {
      if (start.payout) await runPayout(context, start.payout, `退款 ${start.merchantName}`)
      return { refund: await storedRefund(context, start.refund.id), replayed: false }
    }
    // Somebody else's refund took this one's place, or the same request came first: look again.
    if (!posted && tries === triesMax) throw new ApiError('SERVICE_UNAVAILABLE')
  }
}

/** Each try that fails is another refund of the same payment that went through. */
const triesMax = 20

async function startOf(context: AppContext, input: RefundInput, keyed: KeyedRequest): Promise<RefundStart> {
  const { payment, outRefundNo, reason } = input
  const { userId, merchantId, amountFen: paidFen, pointsEarned } = payment
  const earlier = await listRefunds(context.database, payment.id)
  const refundedBeforeFen = earlier.reduce((sum, refund) => sum + refund.amountFen, 0n)
  const amountFen = BigInt(input.amountFen)
  const refundedFen = refundedBeforeFen + amountFen
  if (refundedFen > paidFen) {
    throw new ApiError('REFUND_EXCEEDS', { leftFen: Number(paidFen - refundedBeforeFen), capFen: Number(paidFen) })
  }
  const now = context.clock.now()
  const shares = refundShares(payment, { refundedBeforeFen, refundedFen })
  const target = await refundTarget(context, payment, shares)
  const taken = (fen: bigint) => pointsTakenBy({ pointsEarned, paidFen, refundedFen: fen })
  const isOpen = target.debit !== null
  const refund: RefundRow = {
    id: uuidv7(),
    paymentId: payment.id,
    userId,
    merchantId,
    outRefundNo,
    amountFen,
    refundedBeforeFen,
    paidFen,
    pointsTaken: taken(refundedFen) - taken(refundedBeforeFen),
    reason,
    target: target.kind,
    balanceFen: target.balanceFen,
    redirectCode: target.redirectCode,
    status: isOpen ? 'paying' : 'succeeded',
    createdAt: now,
    settledAt: isOpen ? null : now,
    settlesBy: isOpen ? addSeconds(now, movementTimes.settlesBySeconds) : null,
  }
  const subject = {
    purpose: 'refund',
    businessId: refund.id,
    userId,
    sourceKind: 'card',
    amountFen: shares.card,
  } as const
  const { debit } = target
  const points = userPoints(userId).id
  return {
    keyed,
    payment,
    refund,
    payout: debit && newPayout({ ...subject, cardId: debit.cardId, debitId: debit.id }, now),
    merchantName: (await readMerchant(context, merchantId)).name,
    limits: await returnsOf(context, payment, { refundId: refund.id, amountFen: shares.balance }),
    availablePoints: holdingOf((await readAccounts(context.database, [points]))(points)),
  }
}

/** What the refund gives back of the caps that the payment's part from the balance used. */
async function returnsOf(
  context: AppContext,
  payment: PaymentRow,
  returned: { refundId: string; amountFen: bigint },
): Promise<TransferIntent[]> {
  if (returned.amountFen === 0n) return []
  const { id, userId, orderKind: codeKind, createdAt: at } = payment
  const { verifiedAt = null } = (await context.batches.payers.ask(userId)) ?? {}
  if (!verifiedAt) return []
  const movement = { kind: 'payment', sourceKind: 'balance', codeKind } as const
  return limitReturns(context.database, { id, userId, verifiedAt, movement, at }, returned)
}
