import type { BillKind, PaymentSourceKind } from '@wallet/rules'
import type { BillMatter, BillRefund } from '#domains/bills/billMatter'
import type { BillMonthRow, BillWithCard } from '#domains/bills/billStore'
import type { BillPageView } from '#domains/bills/listBills'
import type { BillView } from '#domains/bills/readBill'
import { type CardFace, presentCardSummary } from '#http/present/cardSummary'
import { presentFailure } from '#http/present/failure'
import { presentInstant } from '#http/present/instant'
import { presentMerchant } from '#http/present/merchant'
import { presentParts } from '#http/present/paymentParts'
import { orderNumberOf } from '#kit/orderNumbers'

export function presentBill(bill: BillWithCard) {
  const card = billCardOf(bill)
  return {
    id: bill.id,
    kind: bill.kind,
    status: bill.status,
    title: bill.title,
    amountFen: Number(bill.amountFen),
    direction: bill.direction,
    sourceLabel: { kind: bill.sourceKind, card: card && presentCardSummary(card) },
    occurredAt: bill.occurredAt.toISOString(),
    refundedFen: Number(bill.refundedFen),
  }
}

export function presentBillPage({ bills, months, nextCursor }: BillPageView) {
  return { items: bills.map(presentBill), months: months.map(presentMonth), nextCursor }
}

export function presentBillDetail({ bill, matter }: BillView) {
  return {
    ...presentBill(bill),
    orderNo: orderNumberOf(bill.id, bill.occurredAt),
    merchant: matter.merchant && presentMerchant(matter.merchant),
    transferId: matter.transferId,
    subject: matter.subject,
    pointsEarned: Number(matter.pointsEarned),
    failure: presentFailure(matter.failureCode, matter.failureParams),
    settlesBy: presentInstant(matter.settlesBy),
    parts: presentParts(matter.parts, billCardOf(bill)),
    refunds: matter.refunds.map(presentBillRefund),
    withdrawal: matter.withdrawal && presentBillWithdrawal(matter.withdrawal),
    timeline: timelineOf(bill),
  }
}

function presentBillRefund(refund: BillRefund) {
  return {
    id: refund.id,
    amountFen: Number(refund.amountFen),
    target: refund.target,
    balanceFen: refund.balanceFen === null ? null : Number(refund.balanceFen),
    redirectCode: refund.redirectCode,
    reason: refund.reason,
    status: refund.status,
    pointsTaken: Number(refund.pointsTaken),
    createdAt: refund.createdAt.toISOString(),
    settledAt: presentInstant(refund.settledAt),
    settlesBy: presentInstant(refund.settlesBy),
  }
}

function presentBillWithdrawal({ amountFen, feeFen, arrivesBy }: NonNullable<BillMatter['withdrawal']>) {
  return { amountFen: Number(amountFen), feeFen: Number(feeFen), arrivesBy: arrivesBy.toISOString() }
}

function presentMonth({ month, spentFen, receivedFen, billCount }: BillMonthRow) {
  return { month, spentFen: Number(spentFen), receivedFen: Number(receivedFen), count: Number(billCount) }
}

function billCardOf({ cardId, bankCode, cardType, lastFour }: BillWithCard): CardFace | null {
  if (cardId === null || bankCode === null || cardType === null || lastFour === null) return null
  return { id: cardId, bankCode, cardType, lastFour }
}

/** Whether a source waits for somebody outside: what the balance pays a merchant is decided at once. */
const sourceWaits: Record<PaymentSourceKind, boolean> = { balance: false, card: true, combined: true }

/** Whether a matter of a kind was `paying` for a while. */
const waits: Record<BillKind, (source: PaymentSourceKind) => boolean> = {
  payment: (source) => sourceWaits[source],
  topup: (source) => sourceWaits[source],
  transfer: () => true,
  withdrawal: () => true,
}

/** What happened when, oldest first. */
function timelineOf(bill: BillWithCard) {
  const at = bill.occurredAt.toISOString()
  const timeline: { status: 'created' | BillWithCard['status']; at: string }[] = [{ status: 'created', at }]
  if (waits[bill.kind](bill.sourceKind)) timeline.push({ status: 'paying', at })
  if (bill.unknownAt) timeline.push({ status: 'unknown', at: bill.unknownAt.toISOString() })
  if (bill.settledAt) timeline.push({ status: bill.status, at: bill.settledAt.toISOString() })
  return timeline
}
