import type { BillMonthRow, BillWithCard } from '#domains/bills/billStore'
import type { BillPageView } from '#domains/bills/listBills'
import type { BillView } from '#domains/bills/readBill'
import { presentCardSummary } from '#domains/cards/http/present'
import { presentMerchant } from '#domains/payments/http/present'
import { presentFailure, presentInstant } from '#domains/topups/http/present'
import { orderNumberOf } from '#kit/orderNumbers'

export function presentBill(bill: BillWithCard) {
  return {
    id: bill.id,
    kind: bill.kind,
    status: bill.status,
    title: bill.title,
    amountFen: Number(bill.amountFen),
    direction: bill.direction,
    sourceLabel: { kind: bill.sourceKind, card: presentBillCard(bill) },
    occurredAt: bill.occurredAt.toISOString(),
  }
}

export function presentBillPage({ bills, months, nextCursor }: BillPageView) {
  return { items: bills.map(presentBill), months: months.map(presentMonth), nextCursor }
}

export function presentBillDetail(view: BillView) {
  const { bill } = view
  const matter = view.kind === 'payment' ? view.matter.payment : view.matter.topUp
  return {
    ...presentBill(bill),
    orderNo: orderNumberOf(bill.id, bill.occurredAt),
    merchant: view.kind === 'payment' ? presentMerchant(view.matter.merchant) : null,
    subject: view.kind === 'payment' ? view.matter.order.subject : null,
    pointsEarned: view.kind === 'payment' ? Number(view.matter.payment.pointsEarned) : 0,
    failure: presentFailure(matter.failureCode, matter.failureParams),
    settlesBy: presentInstant(matter.settlesBy),
    timeline: timelineOf(bill),
  }
}

function presentMonth({ month, spentFen, receivedFen, billCount }: BillMonthRow) {
  return { month, spentFen: Number(spentFen), receivedFen: Number(receivedFen), count: Number(billCount) }
}

function presentBillCard({ cardId, bankCode, cardType, lastFour }: BillWithCard) {
  if (cardId === null || bankCode === null || cardType === null || lastFour === null) return null
  return presentCardSummary({ id: cardId, bankCode, cardType, lastFour })
}

/** What happened when, oldest first. A payment from the balance is decided at once and never waits as `paying`. */
function timelineOf(bill: BillWithCard) {
  const at = bill.occurredAt.toISOString()
  const timeline: { status: 'created' | BillWithCard['status']; at: string }[] = [{ status: 'created', at }]
  if (bill.sourceKind === 'card') timeline.push({ status: 'paying', at })
  if (bill.unknownAt) timeline.push({ status: 'unknown', at: bill.unknownAt.toISOString() })
  if (bill.settledAt) timeline.push({ status: bill.status, at: bill.settledAt.toISOString() })
  return timeline
}
