import type { PaidOrderRow } from '#domains/refunds/paidOrderView'
import type { RefundRow } from '#domains/refunds/readRefund'
import { presentInstant } from '#http/present/instant'

export function presentRefund(refund: RefundRow) {
  return {
    id: refund.id,
    outRefundNo: refund.outRefundNo,
    amountFen: Number(refund.amountFen),
    status: refund.status,
    target: refund.target,
    redirectCode: refund.redirectCode,
    reason: refund.reason,
    pointsTaken: Number(refund.pointsTaken),
    createdAt: refund.createdAt.toISOString(),
    settledAt: presentInstant(refund.settledAt),
    settlesBy: presentInstant(refund.settlesBy),
  }
}

export function presentPaidOrder(order: PaidOrderRow) {
  return {
    ...order,
    amountFen: Number(order.amountFen),
    paidAt: order.paidAt.toISOString(),
    refundedFen: Number(order.refundedFen),
  }
}
