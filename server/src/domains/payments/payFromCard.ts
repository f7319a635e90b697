import { staticCodeDailyCapFen } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { insertBill } from '#domains/bills/billStore'
import { type CardRow, findCard } from '#domains/cards/cardStore'
import { usableCard } from '#domains/cards/usableCard'
import { type BankDebitRow, insertBankDebit } from '#domains/funding/bankDebitStore'
import { debitTimes } from '#domains/funding/debitSchedule'
import { newDebit } from '#domains/funding/newDebit'
import { runDebit } from '#domains/funding/runDebit'
import { startOfShanghaiDay } from '#domains/limits/paymentLimits'
import { insertOrder, moveOrder } from '#domains/merchants/orderStore'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import { insertPayment, type PaymentRow, sumStaticCardPayments } from '#domains/payments/paymentStore'
import { readPayment } from '#domains/payments/readPayment'
import { uuidv7 } from '#ids'
import { decideOnce, madeOrThrow } from '#kit/idempotency'
import { inUserLane } from '#kit/inUserLane'
import { orderClaim } from '#ledger/claimKeys'
import { takeClaim } from '#ledger/claims'
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
  if (made) await runDebit(context, made.debit, { card: made.card, description: payable.merchant.name })
  return { view: await readPayment(context, payer.userId, paymentId), how: replayed ? 'replayed' : 'made' }
}

async function startCardPayment(
  context: AppContext,
  tx: Transaction,
  attempt: PaymentAttempt,
  cardId: string,
): Promise<{ id: string; debit: BankDebitRow; card: CardRow }> {
  const now = context.clock.now()
  const { userId } = attempt.payer
  const card = usableCard(await findCard(tx, userId, cardId))
  const payment = cardPaymentRow(attempt, cardId, now)
  if (payment.orderKind === 'static') await refuseAboveStaticCap(tx, payment)
  await occupyOrder(tx, payment)
  const { id, amountFen } = payment
  const debit = newDebit({ purpose: 'payment', businessId: id, userId, cardId, amountFen }, now)
  await insertPayment(tx, payment)
  await insertBankDebit(tx, debit)
  await insertBill(tx, {
    id,
    userId,
    kind: 'payment',
    direction: 'out',
    status: 'paying',
    title: attempt.payable.merchant.name,
    amountFen,
    sourceKind: 'card',
    cardId,
    occurredAt: now,
    unknownAt: null,
    settledAt: null,
  })
  return { id, debit, card }
}

/** Runs behind the user's lane: no other card payment of this user can slip in between this sum and its row. */
async function refuseAboveStaticCap(tx: Transaction, payment: PaymentRow): Promise<void> {
  const paidFen = await sumStaticCardPayments(tx, payment.userId, startOfShanghaiDay(payment.createdAt))
  const leftFen = Math.max(0, staticCodeDailyCapFen - Number(paidFen))
  if (payment.amountFen > BigInt(leftFen)) throw new ApiError('STATIC_CAP', { leftFen })
}

/** Makes the order of a static code, or claims the dynamic order for this attempt. */
async function occupyOrder(tx: Transaction, payment: PaymentRow): Promise<void> {
  if (payment.orderKind === 'static') {
    await insertOrder(tx, {
      id: payment.orderId,
      merchantId: payment.merchantId,
      kind: 'static',
      outOrderNo: null,
      amountFen: payment.amountFen,
      subject: null,
      state: 'paying',
      paymentId: payment.id,
      createdAt: payment.createdAt,
      expiresAt: null,
      paidAt: null,
    })
    return
  }
  const isOurs = await takeClaim(tx, { key: orderClaim(payment.orderId), holder: payment.id })
  const move = { from: 'open', to: 'paying', paymentId: payment.id } as const
  if (!isOurs || !(await moveOrder(tx, payment.orderId, move))) throw new ApiError('ORDER_PAYING')
}

function cardPaymentRow({ payer, payable, keyed, amountFen }: PaymentAttempt, cardId: string, now: Date): PaymentRow {
  const { merchant, order, code } = payable
  return {
    id: uuidv7(),
    userId: payer.userId,
    orderId: order?.id ?? uuidv7(),
    merchantId: merchant.id,
    orderKind: code.kind,
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
    settlesBy: addSeconds(now, debitTimes.settlesBySeconds),
  }
}
