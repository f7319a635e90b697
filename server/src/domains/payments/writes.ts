import { shanghaiMonth } from '@wallet/rules'
import type { BillRow } from '#domains/bills/billStore'
import type { OrderRow } from '#domains/merchants/orderStore'
import type { NewMessage } from '#domains/messages/messageStore'
import type { PaymentRow } from '#domains/payments/paymentStore'
import type { BusinessWrite } from '#ledger/types'

/** Rows that are written in the very transaction that moves the money: all of them or none. */

export function paidOrderInserted(order: OrderRow): BusinessWrite {
  return {
    name: 'paidOrderInserted',
    row: {
      id: order.id,
      merchant_id: order.merchantId,
      amount_fen: order.amountFen,
      subject: order.subject,
      payment_id: order.paymentId,
      created_at: order.createdAt,
      paid_at: order.paidAt,
    },
  }
}

export function orderPaid(order: { id: string; paymentId: string; at: Date }): BusinessWrite {
  return { name: 'orderPaid', row: { id: order.id, payment_id: order.paymentId, paid_at: order.at } }
}

export function paidPaymentInserted(payment: PaymentRow): BusinessWrite {
  return {
    name: 'paidPaymentInserted',
    row: {
      id: payment.id,
      user_id: payment.userId,
      order_id: payment.orderId,
      merchant_id: payment.merchantId,
      order_kind: payment.orderKind,
      amount_fen: payment.amountFen,
      points_rate_basis_points: payment.pointsRateBasisPoints,
      points_earned: payment.pointsEarned,
      idempotency_key: payment.idempotencyKey,
      created_at: payment.createdAt,
      settled_at: payment.settledAt,
    },
  }
}

export function paymentSucceeded(payment: { id: string; pointsEarned: bigint; at: Date }): BusinessWrite {
  return {
    name: 'paymentSucceeded',
    row: { id: payment.id, points_earned: payment.pointsEarned, settled_at: payment.at },
  }
}

export function topUpSucceeded(topUp: { id: string; at: Date }): BusinessWrite {
  return { name: 'topUpSucceeded', row: { id: topUp.id, settled_at: topUp.at } }
}

export function debitSucceeded(debitId: string): BusinessWrite {
  return { name: 'debitSucceeded', row: { id: debitId } }
}

/** A bill that is born settled, and its month. */
export function paidBillInserted(bill: BillRow): BusinessWrite[] {
  return [
    {
      name: 'paidBillInserted',
      row: {
        id: bill.id,
        user_id: bill.userId,
        kind: bill.kind,
        direction: bill.direction,
        title: bill.title,
        amount_fen: bill.amountFen,
        source_kind: bill.sourceKind,
        card_id: bill.cardId,
        month: shanghaiMonth(bill.occurredAt),
        occurred_at: bill.occurredAt,
        settled_at: bill.settledAt,
      },
    },
    billMonthAdded(bill),
  ]
}

/** An open bill that has succeeded, and its month. */
export function billSucceeded(
  bill: Pick<BillRow, 'id' | 'userId' | 'direction' | 'amountFen' | 'occurredAt'>,
  at: Date,
): BusinessWrite[] {
  return [{ name: 'billSucceeded', row: { id: bill.id, settled_at: at } }, billMonthAdded(bill)]
}

/** What the inbox says about the money; the same event is told once. */
export function messageAdded(message: NewMessage): BusinessWrite {
  return {
    name: 'messageAdded',
    row: {
      id: message.id,
      user_id: message.userId,
      topic: message.topic,
      kind: message.kind,
      subject: message.subject,
      params: message.params,
      bill_id: message.billId,
      created_at: message.createdAt,
    },
  }
}

function billMonthAdded(bill: Pick<BillRow, 'userId' | 'direction' | 'amountFen' | 'occurredAt'>): BusinessWrite {
  return {
    name: 'billMonthAdded',
    row: {
      user_id: bill.userId,
      month: shanghaiMonth(bill.occurredAt),
      spent_fen: bill.direction === 'out' ? bill.amountFen : 0n,
      received_fen: bill.direction === 'in' ? bill.amountFen : 0n,
    },
  }
}
