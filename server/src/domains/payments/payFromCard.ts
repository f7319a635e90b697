import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { openBill } from '#domains/bills/openBill'
import { usableCard } from '#domains/cards/usableCard'
import { movementTimes } from '#domains/funding/movementSchedule'
import { type DebitRow, openDebit } from '#domains/funding/openDebit'
import { refuseDebit, runDebit } from '#domains/funding/runMovement'
import { requireRoom } from '#domains/limits/limitRoom'
import { occupyOrder } from '#domains/merchants/payableOrder'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import { partFenOf } from '#domains/payments/paymentParts'
import { insertPayment, type PaymentRow } from '#domains/payments/paymentStore'
import { readPayment } from '#domains/payments/readPayment'
import { reserveBalancePart } from '#domains/payments/reserveBalancePart'
import { uuidv7 } from '#ids'
import { decideOnce, madeOrThrow } from '#kit/idempotency'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

/** The card that is debited, and what the balance pays beside it; null where the card pays all. */
export interface CardFunding {
  readonly sourceKind: 'card' | 'combined'
  readonly cardId: string
  readonly balanceFen: bigint | null
}

/**
 * Pays from a bound card, or from the balance and a card for what it lacks. Order, attempt, debit and bill are committed,
 * then the balance's part is reserved, and only then the bank is called; both are settled together, now or later, once.
 *
 * @throws {ApiError} CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED, a cap of cards (params.leftFen), and of a combined payment
 *   CARD_CREDIT_NOT_ALLOWED; ORDER_PAYING when somebody holds the order, be it for good: nothing is written, look again.
 */
export async function payFromCard(
  context: AppContext,
  attempt: PaymentAttempt,
  funding: CardFunding,
): Promise<PaymentResult> {
  const { payer, keyed } = attempt
  const { outcome, made, replayed } = await inUserLane(context, payer.userId, (tx) =>
    decideOnce(tx, keyed, () => startCardPayment(context, tx, attempt, funding)),
  )
  const paymentId = madeOrThrow(outcome, replayed)
  if (made) await carryOn(context, attempt, made)
  return { view: await readPayment(context, payer.userId, paymentId), how: replayed ? 'replayed' : 'made' }
}

interface Started {
  readonly id: string
  readonly payment: PaymentRow
  readonly debit: DebitRow
}

async function carryOn(context: AppContext, attempt: PaymentAttempt, { payment, debit }: Started): Promise<void> {
  const reservation = await reserveBalancePart(context, attempt.payer, payment)
  switch (reservation.how) {
    case 'reserved':
      return runDebit(context, debit, attempt.payable.merchant.name)
    case 'over':
      return
    case 'refused':
      // Nobody has asked the bank, so nothing has moved.
      return refuseDebit(context, debit, reservation.refusal)
  }
}

async function startCardPayment(
  context: AppContext,
  tx: Transaction,
  attempt: PaymentAttempt,
  funding: CardFunding,
): Promise<Started> {
  const now = context.clock.now()
  const { userId } = attempt.payer
  const { cardId, sourceKind } = funding
  const card = await usableCard(tx, userId, cardId)
  if (sourceKind === 'combined' && card.cardType === 'credit') throw new ApiError('CARD_CREDIT_NOT_ALLOWED')
  const payment = cardPaymentRow(attempt, funding, now)
  const { id, amountFen } = payment
  const cardFen = partFenOf(payment, 'card')
  const movement = { kind: 'payment', sourceKind: 'card', codeKind: payment.orderKind } as const
  // The whole of it, whatever the balance pays: nobody pays more by a code than one source may.
  await requireRoom(tx, attempt.payer, movement, { amountFen: attempt.amountFen, now })
  await occupyOrder(tx, { ...payment, paymentId: id, at: now })
  await insertPayment(tx, payment)
  const subject = { purpose: 'payment', businessId: id, userId, sourceKind: 'card', cardId } as const
  const debit = await openDebit(tx, { ...subject, amountFen: cardFen }, now)
  await openBill(tx, {
    id,
    userId,
    kind: 'payment',
    direction: 'out',
    title: attempt.payable.merchant.name,
    amountFen,
    sourceKind,
    cardId,
    occurredAt: now,
  })
  return { id, payment, debit }
}

function cardPaymentRow(
  { payer, payable, keyed, amountFen }: PaymentAttempt,
  { sourceKind, cardId, balanceFen }: CardFunding,
  now: Date,
): PaymentRow {
  const { merchant, order, codeKind } = payable
  return {
    id: uuidv7(),
    userId: payer.userId,
    orderId: order?.id ?? uuidv7(),
    merchantId: merchant.id,
    orderKind: codeKind,
    amountFen: BigInt(amountFen),
    sourceKind,
    cardId,
    balanceFen,
    status: 'paying',
    pointsRateBasisPoints: merchant.pointsRateBasisPoints,
    pointsEarned: 0n,
    failureCode: null,
    failureParams: null,
    idempotencyKey: keyed.key,
    createdAt: now,
    settledAt: null,
    settlesBy: addSeconds(now, movementTimes.settlesBySeconds),
  }
}
