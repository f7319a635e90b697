import { type BillKind, type MoneyStatus, type PaymentSourceKind, shanghaiMonth } from '@wallet/rules'
import type { CardType } from '#channels/bank/bankChannel'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** One money matter of a user. Its id is the payment's or the top-up's. */
export interface BillRow {
  readonly id: string
  readonly userId: string
  readonly kind: BillKind
  readonly direction: 'out' | 'in'
  readonly status: MoneyStatus
  readonly title: string
  readonly amountFen: bigint
  readonly sourceKind: PaymentSourceKind
  readonly cardId: string | null
  readonly occurredAt: Date
  readonly unknownAt: Date | null
  readonly settledAt: Date | null
}

/** A bill with the card it was paid from, which may have been unbound since. */
export interface BillWithCard extends BillRow {
  readonly bankCode: string | null
  readonly cardType: CardType | null
  readonly lastFour: string | null
  /** What has come back of a payment. */
  readonly refundedFen: bigint
}

export interface BillMonthRow {
  readonly month: string
  readonly spentFen: bigint
  readonly receivedFen: bigint
  readonly billCount: bigint
}

/** Where a page ended: the next one starts after this bill. */
export interface BillPosition {
  readonly occurredAt: Date
  readonly id: string
}

/** A bill as it is stored: with the month in Shanghai that it counts in. */
type StoredBill = BillRow & { readonly month: string }

export const billTable = new ColumnTable<StoredBill>('bill', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  kind: ['kind', 'text'],
  direction: ['direction', 'text'],
  status: ['status', 'text'],
  title: ['title', 'text'],
  amountFen: ['amount_fen', 'int8'],
  sourceKind: ['source_kind', 'text'],
  cardId: ['card_id', 'uuid'],
  month: ['month', 'text'],
  occurredAt: ['occurred_at', 'timestamptz'],
  unknownAt: ['unknown_at', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
})

export const billMonthTable = new ColumnTable<BillMonthRow & { readonly userId: string }>('bill_month', {
  userId: ['user_id', 'uuid'],
  month: ['month', 'text'],
  spentFen: ['spent_fen', 'int8'],
  receivedFen: ['received_fen', 'int8'],
  billCount: ['bill_count', 'int8'],
})

const billMonthColumns = billMonthTable.select(['month', 'spentFen', 'receivedFen', 'billCount'])

const billColumns = `${billTable.select()}, bill.refunded_fen AS "refundedFen",
  card.bank_code AS "bankCode", card.card_type AS "cardType", card.last_four AS "lastFour"`

export function storedBill(bill: BillRow): StoredBill {
  return { ...bill, month: shanghaiMonth(bill.occurredAt) }
}

/** A user's bills, newest first, strictly after `after`; of `troubled` ones those alone that have not succeeded; a transfer that waits for its payee is in no trouble. */
export async function findBills(
  database: Queryable,
  query: { userId: string; month: string | null; isTroubled: boolean; after: BillPosition | null; countMax: number },
): Promise<BillWithCard[]> {
  const params = [query.userId, query.countMax, query.month, query.after?.occurredAt ?? null, query.after?.id ?? null]
  const month = query.month === null ? '$3::text IS NULL' : 'bill.month = $3'
  const trouble = query.isTroubled
    ? "(bill.status <> 'succeeded' AND NOT (bill.kind = 'transfer' AND bill.status = 'paying'))"
    : 'true'
  const after =
    query.after === null ? '$4::timestamptz IS NULL AND $5::uuid IS NULL' : '(bill.occurred_at, bill.id) < ($4, $5)'
  const { rows } = await database.query<BillWithCard>(
    `SELECT ${billColumns} FROM bill LEFT JOIN card ON card.id = bill.card_id
     WHERE bill.user_id = $1 AND ${month} AND ${trouble} AND ${after}
     ORDER BY bill.occurred_at DESC, bill.id DESC LIMIT $2`,
    params,
  )
  return rows
}

export async function findBill(database: Queryable, userId: string, billId: string): Promise<BillWithCard | null> {
  const { rows } = await database.query<BillWithCard>(
    `SELECT ${billColumns} FROM bill LEFT JOIN card ON card.id = bill.card_id WHERE bill.id = $1 AND bill.user_id = $2`,
    [billId, userId],
  )
  return rows[0] ?? null
}

/** What these months came to; a month without succeeded bills has no row. */
export async function listBillMonths(
  database: Queryable,
  userId: string,
  months: readonly string[],
): Promise<BillMonthRow[]> {
  const { rows } = await database.query<BillMonthRow>(
    `SELECT ${billMonthColumns} FROM bill_month WHERE user_id = $1 AND month = ANY($2::text[])`,
    [userId, months],
  )
  return rows
}

/** Adds a bill whose outcome is still open; settled ones come from the ledger's batch. */
export async function insertBill(database: Queryable, bill: BillRow): Promise<void> {
  await billTable.insert(database, storedBill(bill))
}

export async function markBillUnknown(database: Queryable, billId: string, at: Date): Promise<void> {
  await database.query(`UPDATE bill SET status = 'unknown', unknown_at = $2 WHERE id = $1 AND status = 'paying'`, [
    billId,
    at,
  ])
}
