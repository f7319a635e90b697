import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { openBill } from '#domains/bills/openBill'
import { usableCard } from '#domains/cards/usableCard'
import { movementTimes } from '#domains/funding/movementSchedule'
import { type DebitRow, openDebit } from '#domains/funding/openDebit'
import { runDebit } from '#domains/funding/runMovement'
import { requireRoom } from '#domains/limits/limitRoom'
import { occupyOrder } from '#domains/merchants/payableOrder'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import { insertPayment, type PaymentRow } from '#domains/payments/paymentStore'
import { readPayment } from '#domains/payments/readPayment'
import { uuidv7 } from '#ids'
import { decideOnce, madeOrThrow } from '#kit/idempotency'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

/**
 * Pays from a bound card. Order, attempt, debit and bill are committed before the bank is called; the debit is then
 * settled now or later, once.
 *
 * @throws {ApiError} CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED, STATIC_CAP (params.leftFen); ORDER_PAYING when somebody
 *   holds the order, be it for good: nothing is written, look again.
 */
export async function payFromCard(
  context: AppContext,
  attempt: PaymentAttempt,
  cardId: string,
): Promise<PaymentResult> {
  const { payer, payable, keyed } = attempt
  const { outcome, made, replayed } = await inUserLane(context, payer.userId, (tx) =>
    decideOnce(tx, keyed, () => startCardPayment(context, tx, attempt, cardId)),
  )
  const paymentId = madeOrThrow(outcome, replayed)
  if (made) await runDebit(context, made.debit, payable.merchant.name)
  return { view: await readPayment(context, payer.userId, paymentId), how: replayed ? 'replayed' : 'made' }
}

async function startCardPayment(
  context: AppContext,
  tx: Transaction,
  attempt: PaymentAttempt,
  cardId: string,
): Promise<{ id: string; debit: DebitRow }> {
  const now = context.clock.now()
  const { userId } = attempt.payer
  await usableCard(tx, userId, cardId)
  const payment = cardPaymentRow(attempt, cardId, now)
  const movement = { kind: 'payment', sourceKind: 'card', codeKind: payment.orderKind } as const
  await requireRoom(tx, attempt.payer, movement, { amountFen: attempt.amountFen, now })
  const { id, amountFen } = payment
  await occupyOrder(tx, { ...payment, paymentId: id, at: now })
  await insertPayment(tx, payment)
  const subject = { purpose: 'payment', businessId: id, userId, sourceKind: 'card', cardId, amountFen } as const
  const debit = await openDebit(tx, subject, now)
  await openBill(tx, {
    id,
    userId,
    kind: 'payment',
    direction: 'out',
    title: attempt.payable.merchant.name,
    amountFen,
    sourceKind: 'card',
    cardId,
    occurredAt: now,
  })
  return { id, debit }
}

function cardPaymentRow({ payer, payable, keyed, amountFen }: PaymentAttempt, cardId: string, now: Date): PaymentRow {
  const { merchant, order, codeKind } = payable
  return {
    id: uuidv7(),
    userId: payer.userId,
    orderId: order?.id ?? uuidv7(),
    merchantId: merchant.id,
    orderKind: codeKind,
    amountFen: BigInt(amountFen),
    sourceKind: 'card',
    cardId,
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
