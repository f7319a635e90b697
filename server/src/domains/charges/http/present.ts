import type { ChargeView } from '#domains/charges/charges'
import type { PaymentCodeView } from '#domains/charges/readPaymentCode'
import type { PaymentResult } from '#domains/payments/paymentAttempt'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'
import { presentMerchant } from '#http/present/merchant'
import { presentPaymentSource } from '#http/present/paymentSource'

export function presentMerchantCharge({ charge, order, status }: ChargeView) {
  return {
    outOrderNo: charge.outOrderNo,
    amountFen: Number(charge.amountFen),
    subject: order.subject ?? '',
    status,
    createdAt: charge.createdAt.toISOString(),
    expiresAt: (order.expiresAt ?? charge.createdAt).toISOString(),
    paidAt: presentInstant(order.paidAt),
  }
}

export function presentCharge({ charge, order, status, merchant }: NonNullable<PaymentCodeView['charge']>) {
  return {
    id: charge.id,
    merchant: presentMerchant(merchant),
    subject: order.subject ?? '',
    amountFen: Number(charge.amountFen),
    status,
    step: Number(charge.step),
    paymentId: order.paymentId,
    failure: presentFailure(charge.failureCode, charge.failureParams),
    createdAt: charge.createdAt.toISOString(),
    expiresAt: (order.expiresAt ?? charge.createdAt).toISOString(),
    settledAt: presentInstant(order.paidAt ?? charge.endedAt),
  }
}

export function presentConfirmedCharge(payment: PaymentResult['view']['payment']) {
  const { id, status, amountFen, failureCode, failureParams, createdAt, settlesBy } = payment
  return {
    id,
    status,
    amountFen: Number(amountFen),
    failure: presentFailure(failureCode, failureParams),
    createdAt: createdAt.toISOString(),
    settlesBy: presentInstant(settlesBy),
  }
}

export function presentPaymentCode({ deviceNumber, pinFreeLeftFen, sources, charge }: PaymentCodeView) {
  return {
    deviceNumber,
    pinFreeLeftFen,
    sources: sources.map(presentPaymentSource),
    charge: charge && presentCharge(charge),
  }
}
