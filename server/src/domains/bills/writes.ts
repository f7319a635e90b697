import { type BillKind, shanghaiMonth } from '@wallet/rules'
import { type BillMonthRow, type BillRow, billMonthTable, billTable, storedBill } from '#domains/bills/billStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** What differs between bills that are born settled. */
const paidFields = [
  'id',
  'userId',
  'kind',
  'direction',
  'title',
  'amountFen',
  'sourceKind',
  'cardId',
  'month',
  'occurredAt',
  'settledAt',
] as const

const settledFields = ['id', 'settledAt'] as const

const failedSql = `UPDATE bill SET status = 'failed', settled_at = rows.settled_at
          FROM $rows WHERE bill.id = rows.id AND bill.status IN ('paying', 'unknown')`

/** What differs between bills that wait for somebody outside, and are written with what they reserve. */
const openFields = [
  'id',
  'userId',
  'kind',
  'direction',
  'title',
  'amountFen',
  'sourceKind',
  'cardId',
  'month',
  'occurredAt',
] as const

const monthKeys = ['userId', 'month'] as const

const monthSums = ['spentFen', 'receivedFen', 'billCount'] as const

/** A bill's part of a ledger batch. */
export const billWrites: readonly RankedWrite[] = [
  {
    name: 'paidBillInserted',
    lockRank: lockRanks.bill,
    columns: billTable.typesOf(paidFields),
    sql: billTable.insertRows(paidFields, { status: 'succeeded' }),
  },
  {
    name: 'billSucceeded',
    lockRank: lockRanks.bill,
    columns: billTable.typesOf(settledFields),
    sql: `UPDATE bill SET status = 'succeeded', settled_at = rows.settled_at
          FROM $rows WHERE bill.id = rows.id AND bill.status IN ('paying', 'unknown')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'openBillInserted',
    lockRank: lockRanks.bill,
    columns: billTable.typesOf(openFields),
    sql: billTable.insertRows(openFields, { status: 'paying' }),
  },
  {
    name: 'billFailed',
    lockRank: lockRanks.bill,
    columns: billTable.typesOf(settledFields),
    sql: failedSql,
    mustAffectEveryRow: true,
  },
  {
    name: 'billFailedIfOpen',
    lockRank: lockRanks.bill,
    columns: billTable.typesOf(settledFields),
    sql: failedSql,
  },
  {
    // Two refunds of one payment may come in one batch: a row is touched once, by their sum.
    name: 'billRefunded',
    lockRank: lockRanks.bill,
    columns: { id: 'uuid', refunded_fen: 'int8' },
    sql: `UPDATE bill SET refunded_fen = bill.refunded_fen + added.fen
          FROM (SELECT id, sum(refunded_fen)::bigint AS fen FROM $rows GROUP BY id) AS added WHERE bill.id = added.id`,
  },
  {
    name: 'billMonthAdded',
    lockRank: lockRanks.bill_month,
    columns: billMonthTable.typesOf([...monthKeys, ...monthSums]),
    sql: billMonthTable.addRows(monthKeys, monthSums),
  },
]

/** A bill of money that waits for somebody; `openBill` writes those of what reserves nothing. */
export function openBillInserted(bill: Omit<BillRow, 'status' | 'unknownAt' | 'settledAt'>): BusinessWrite {
  const row = storedBill({ ...bill, status: 'paying', unknownAt: null, settledAt: null })
  return { name: 'openBillInserted', row: billTable.cellsOf(openFields, row) }
}

/** A bill that is born settled, and its month. */
export function paidBillInserted(bill: BillRow): BusinessWrite[] {
  return [{ name: 'paidBillInserted', row: billTable.cellsOf(paidFields, storedBill(bill)) }, billMonthAdded(bill)]
}

/** An open bill that has ended without success. */
export function billFailed(bill: { id: string; at: Date }): BusinessWrite {
  return { name: 'billFailed', row: billTable.cellsOf(settledFields, { id: bill.id, settledAt: bill.at }) }
}

/** The same for a bill that may not be there: of what somebody else may have begun meanwhile. */
export function billFailedIfOpen(bill: { id: string; at: Date }): BusinessWrite {
  return { name: 'billFailedIfOpen', row: billTable.cellsOf(settledFields, { id: bill.id, settledAt: bill.at }) }
}

/** What came back of a payment, on its bill, and off the month in which it was spent. */
export function billRefunded(
  bill: Pick<BillRow, 'id' | 'userId' | 'occurredAt'>,
  refundedFen: bigint,
): BusinessWrite[] {
  const month = { userId: bill.userId, month: shanghaiMonth(bill.occurredAt) }
  return [
    { name: 'billRefunded', row: { id: bill.id, refunded_fen: refundedFen } },
    monthAdded({ ...month, spentFen: -refundedFen, receivedFen: 0n, billCount: 0n }),
  ]
}

type CountedBill = Pick<BillRow, 'userId' | 'kind' | 'direction' | 'amountFen' | 'occurredAt'>

/** What counts as spent or received: money that goes to one's own card has gone neither way. */
const isCounted: Readonly<Record<BillKind, boolean>> = {
  payment: true,
  topup: true,
  transfer: true,
  withdrawal: false,
}

/** An open bill that has succeeded, and its month. */
export function billSucceeded(bill: CountedBill & { id: string }, at: Date): BusinessWrite[] {
  const row = billTable.cellsOf(settledFields, { id: bill.id, settledAt: at })
  return [{ name: 'billSucceeded', row }, billMonthAdded(bill)]
}

function billMonthAdded(bill: CountedBill): BusinessWrite {
  const countedFen = isCounted[bill.kind] ? bill.amountFen : 0n
  return monthAdded({
    userId: bill.userId,
    month: shanghaiMonth(bill.occurredAt),
    spentFen: bill.direction === 'out' ? countedFen : 0n,
    receivedFen: bill.direction === 'in' ? countedFen : 0n,
    billCount: 1n,
  })
}

function monthAdded(month: BillMonthRow & { userId: string }): BusinessWrite {
  return { name: 'billMonthAdded', row: billMonthTable.cellsOf([...monthKeys, ...monthSums], month) }
}
