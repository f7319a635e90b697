import type { GenuineCode } from '#domains/payments/payableCode'
import { partsOf } from '#domains/payments/paymentParts'
import type { PaymentView } from '#domains/payments/readPayment'
import type { Preflight } from '#domains/payments/readPreflight'
import type { ResolvedCode } from '#domains/payments/resolveCode'
import { presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'
import { presentMerchant } from '#http/present/merchant'
import { presentParts } from '#http/present/paymentParts'
import { presentPaymentSource } from '#http/present/paymentSource'
import { orderNumberOf } from '#kit/orderNumbers'

export function presentPayment({ payment, order, merchant, card }: PaymentView) {
  return {
    id: payment.id,
    status: payment.status,
    orderNo: orderNumberOf(payment.id, payment.createdAt),
    orderId: payment.orderId,
    subject: order.subject,
    merchant: presentMerchant(merchant),
    amountFen: Number(payment.amountFen),
    source: { kind: payment.sourceKind, card: card && presentCardSummary(card) },
    parts: presentParts(partsOf(payment), card),
    pointsEarned: Number(payment.pointsEarned),
    failure: presentFailure(payment.failureCode, payment.failureParams),
    createdAt: payment.createdAt.toISOString(),
    settledAt: presentInstant(payment.settledAt),
    settlesBy: presentInstant(payment.settlesBy),
  }
}

export function presentCodePreview({ code, merchant }: GenuineCode) {
  const isOrder = code.kind === 'dynamic'
  return {
    kind: code.kind,
    merchant: presentMerchant(merchant),
    amountFen: isOrder ? code.amountFen : null,
    expiresAt: isOrder ? new Date(code.expiresAtSeconds * 1000).toISOString() : null,
  }
}

export function presentCodeResolution({ payable, sources }: ResolvedCode) {
  const { code, merchant, order, ownReceipt } = payable
  return {
    kind: code.kind,
    merchant: presentMerchant(merchant),
    orderId: order?.id ?? null,
    subject: order?.subject ?? null,
    amountFen: order ? Number(order.amountFen) : null,
    expiresAt: presentInstant(order?.expiresAt ?? null),
    paidPaymentId: ownReceipt?.id ?? null,
    sources: sources.map(presentPaymentSource),
  }
}

export function presentPreflight({ codeKind, wantedFen, sources, asOf }: Preflight) {
  return { codeKind, amountFen: wantedFen, sources: sources.map(presentPaymentSource), asOf: asOf.toISOString() }
}
