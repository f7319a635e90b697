import { shanghaiMonth } from '@wallet/rules'
import { type BillRow, billTable, storedBill } from '#domains/bills/billStore'
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
    // Ordered, so that two processes that add to the same months wait for each other instead of deadlocking.
    name: 'billMonthAdded',
    lockRank: lockRanks.billMonth,
    columns: { user_id: 'uuid', month: 'text', spent_fen: 'int8', received_fen: 'int8' },
    sql: `INSERT INTO bill_month (user_id, month, spent_fen, received_fen, bill_count)
          SELECT user_id, month, sum(spent_fen)::bigint, sum(received_fen)::bigint, count(*) FROM $rows
          GROUP BY user_id, month ORDER BY user_id, month
          ON CONFLICT (user_id, month) DO UPDATE SET
            spent_fen = bill_month.spent_fen + excluded.spent_fen,
            received_fen = bill_month.received_fen + excluded.received_fen,
            bill_count = bill_month.bill_count + excluded.bill_count`,
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

function billMonthAdded(bill: CountedBill): BusinessWrite {
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
