import { pointsFor } from '@wallet/rules'
import type { AppContext } from '#context'
import { paidBillInserted } from '#domains/bills/writes'
import { limitTransfers } from '#domains/limits/limitTransfers'
import { type OrderRow, staticOrder } from '#domains/merchants/payableOrder'
import { orderPaid, paidOrderInserted } from '#domains/merchants/writes'
import { messageAdded } from '#domains/messages/writes'
import { paymentMessage } from '#domains/payments/messages'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import type { PaymentRow } from '#domains/payments/paymentStore'
import { readPayment } from '#domains/payments/readPayment'
import { paidPaymentInserted } from '#domains/payments/writes'
import { pointsTransfers } from '#domains/points/pointsTransfers'
import { uuidv7 } from '#ids'
import { madeOrThrow, madeReply, outcomeUnderKey } from '#kit/idempotency'
import { merchantReceivable, userBalance } from '#ledger/chartOfAccounts'
import { orderClaim } from '#ledger/claimKeys'
import type { LedgerCommand, TransferIntent } from '#ledger/types'

/**
 * Pays from the balance in one ledger command: the caps are used, the money moves, points are earned, and order,
 * payment and bill are written, all or nothing. It is decided at once, so there is nothing to settle later.
 *
 * @throws {ApiError} CLASS_CAP, STATIC_CAP, BALANCE_SHORT; ORDER_PAYING when somebody holds the order, be it for good:
 *   nothing is written, look again.
 */
export async function payFromBalance(context: AppContext, attempt: PaymentAttempt): Promise<PaymentResult> {
  const { payer, payable } = attempt
  const { payment, order, command } = balancePayment(attempt, context.clock.now())
  const outcome = await context.ledger.submit(command)
  const madeId = madeOrThrow(outcomeUnderKey(outcome), outcome.replayed)
  if (outcome.replayed) return { view: await readPayment(context, payer.userId, madeId), how: 'replayed' }
  return { view: { payment, order, merchant: payable.merchant, card: null }, how: 'made' }
}

/** A payment from the balance and all that it writes, for whoever has more to write with it. */
export function balancePayment(
  attempt: PaymentAttempt,
  now: Date,
): { readonly payment: PaymentRow; readonly order: OrderRow; readonly command: LedgerCommand } {
  const payment = paymentRow(attempt, now)
  const { id: paymentId, createdAt: at } = payment
  const order = attempt.payable.order ?? staticOrder({ ...payment, paymentId, at }, 'paid')
  return { payment, order, command: balanceCommand(attempt, payment, order) }
}

function balanceCommand(attempt: PaymentAttempt, payment: PaymentRow, order: OrderRow): LedgerCommand {
  const { keyed, payable } = attempt
  const isStanding = payable.order !== null
  const message = paymentMessage(payment, payable.merchant.name, payment.pointsEarned, payment.createdAt)
  return {
    idempotency: { ...keyed, reply: madeReply(payment.id) },
    claims: isStanding ? [{ key: orderClaim(order.id), holder: payment.id, refusal: 'ORDER_PAYING' }] : [],
    transfers: balanceTransfers(attempt, payment),
    writes: [
      isStanding ? orderPaid({ id: order.id, paymentId: payment.id, at: payment.createdAt }) : paidOrderInserted(order),
      paidPaymentInserted(payment),
      ...paidBillInserted({
        id: payment.id,
        userId: payment.userId,
        kind: 'payment',
        direction: 'out',
        status: 'succeeded',
        title: payable.merchant.name,
        amountFen: payment.amountFen,
        sourceKind: 'balance',
        cardId: null,
        occurredAt: payment.createdAt,
        unknownAt: null,
        settledAt: payment.createdAt,
      }),
      messageAdded(message),
    ],
  }
}

/** Caps first, because no top-up cures them, and a price is not its payer's to lower; the money last. */
function balanceTransfers({ payer, payable }: PaymentAttempt, payment: PaymentRow): TransferIntent[] {
  const movement = { kind: 'payment', sourceKind: 'balance', codeKind: payable.codeKind } as const
  const { id, amountFen, createdAt: at } = payment
  const money: TransferIntent = {
    id: uuidv7(),
    book: 'fen',
    debit: userBalance(payer.userId),
    credit: merchantReceivable(payment.merchantId),
    amount: amountFen,
    kind: 'payment',
    businessType: 'payment',
    businessId: id,
    yieldsToCaps: true,
  }
  const limits = limitTransfers(payer, movement, { id, amountFen, at })
  return [...limits, money, ...pointsTransfers(payment, payment.pointsEarned)]
}

function paymentRow({ payer, payable, keyed, amountFen }: PaymentAttempt, now: Date): PaymentRow {
  const { merchant, order, codeKind } = payable
  return {
    id: uuidv7(),
    userId: payer.userId,
    orderId: order?.id ?? uuidv7(),
    merchantId: merchant.id,
    orderKind: codeKind,
    amountFen: BigInt(amountFen),
    sourceKind: 'balance',
    cardId: null,
    balanceFen: null,
    status: 'succeeded',
    pointsRateBasisPoints: merchant.pointsRateBasisPoints,
    pointsEarned: BigInt(pointsFor(amountFen, merchant.pointsRateBasisPoints)),
    failureCode: null,
    failureParams: null,
    idempotencyKey: keyed.key,
    createdAt: now,
    settledAt: now,
    settlesBy: null,
  }
}
