import { shanghaiMonth } from '@wallet/rules'
import type { AppContext } from '#context'
import {
  type BillMonthRow,
  type BillPosition,
  type BillWithCard,
  findBills,
  listBillMonths,
} from '#domains/bills/billStore'
import { readCursor, writeCursor } from '#kit/cursors'

export interface BillQuery {
  readonly userId: string
  /** 'YYYY-MM' in Shanghai; null for all. */
  readonly month: string | null
  /** Only what is still open, or failed. */
  readonly isTroubled: boolean
  readonly cursor: string | null
  readonly countMax: number
}

export interface BillPageView {
  readonly bills: readonly BillWithCard[]
  /** What the months on this page came to as a whole, newest first. */
  readonly months: readonly BillMonthRow[]
  readonly nextCursor: string | null
}

/**
 * One page of a user's bills, newest first, with the sums of the months it touches.
 *
 * @throws {ApiError} CURSOR_INVALID.
 */
export async function listBills(context: AppContext, query: BillQuery): Promise<BillPageView> {
  const { userId, month, isTroubled, cursor, countMax } = query
  const list = `bills|${userId}|${month ?? ''}${isTroubled ? '|troubled' : ''}`
  const after = cursor === null ? null : readPosition(readCursor(context, list, cursor))
  const found = await findBills(context.database, { userId, month, isTroubled, after, countMax: countMax + 1 })
  const bills = found.slice(0, countMax)
  const last = bills.at(-1)
  const hasMore = found.length > countMax && last !== undefined
  return {
    bills,
    months: await sumMonths(context, query, bills),
    nextCursor: hasMore ? writeCursor(context, list, [last.occurredAt.toISOString(), last.id]) : null,
  }
}

function readPosition([occurredAt = '', id = '']: string[]): BillPosition {
  return { occurredAt: new Date(occurredAt), id }
}

async function sumMonths(
  context: AppContext,
  { userId, month }: BillQuery,
  bills: readonly BillWithCard[],
): Promise<BillMonthRow[]> {
  const touched = new Set(bills.map((bill) => shanghaiMonth(bill.occurredAt)))
  if (month !== null) touched.add(month)
  const months = [...touched].sort().reverse()
  if (months.length === 0) return []
  const sums = await listBillMonths(context.database, userId, months)
  return months.map(
    (name) => sums.find((sum) => sum.month === name) ?? { month: name, spentFen: 0n, receivedFen: 0n, billCount: 0n },
  )
}
