import { shanghaiMonth } from '@wallet/rules'
import { type BillRow, billMonthTable, billTable, storedBill } from '#domains/bills/billStore'
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

const openFields = paidFields.filter((field) => field !== 'settledAt')

const settledFields = ['id', 'settledAt'] as const

const failedSql = `UPDATE bill SET status = 'failed', settled_at = rows.settled_at
          FROM $rows WHERE bill.id = rows.id AND bill.status IN ('paying', 'unknown')`

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
    name: 'billMonthAdded',
    lockRank: lockRanks.bill_month,
    columns: billMonthTable.typesOf([...monthKeys, ...monthSums]),
    sql: billMonthTable.addRows(monthKeys, monthSums),
  },
]

/** A bill that is born settled, and its month. */
export function paidBillInserted(bill: BillRow): BusinessWrite[] {
  return [{ name: 'paidBillInserted', row: billTable.cellsOf(paidFields, storedBill(bill)) }, billMonthAdded(bill)]
}

type CountedBill = Pick<BillRow, 'userId' | 'direction' | 'amountFen' | 'occurredAt'>

/** An open bill that has succeeded, and its month. */
export function billSucceeded(bill: CountedBill & { id: string }, at: Date): BusinessWrite[] {
  const row = billTable.cellsOf(settledFields, { id: bill.id, settledAt: at })
  return [{ name: 'billSucceeded', row }, billMonthAdded(bill)]
}

/** A bill of money that waits for somebody. */
export function openBillInserted(bill: Omit<BillRow, 'status' | 'unknownAt' | 'settledAt'>): BusinessWrite {
  const stored = storedBill({ ...bill, status: 'paying', unknownAt: null, settledAt: null })
  return { name: 'openBillInserted', row: billTable.cellsOf(openFields, stored) }
}

/** An open bill that ends without success. */
export function billFailed(id: string, at: Date): BusinessWrite {
  return { name: 'billFailed', row: billTable.cellsOf(settledFields, { id, settledAt: at }) }
}

/** The same for a bill that may not be there: of what somebody else may have begun meanwhile. */
export function billFailedIfOpen(id: string, at: Date): BusinessWrite {
  return { name: 'billFailedIfOpen', row: billTable.cellsOf(settledFields, { id, settledAt: at }) }
}

function billMonthAdded(bill: CountedBill): BusinessWrite {
  const month = {
    userId: bill.userId,
    month: shanghaiMonth(bill.occurredAt),
    spentFen: bill.direction === 'out' ? bill.amountFen : 0n,
    receivedFen: bill.direction === 'in' ? bill.amountFen : 0n,
    billCount: 1n,
  }
  return { name: 'billMonthAdded', row: billMonthTable.cellsOf([...monthKeys, ...monthSums], month) }
}
