import type { CodeKind } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export type OrderState = 'open' | 'paying' | 'paid' | 'closed'

export interface OrderRow {
  readonly id: string
  readonly merchantId: string
  readonly kind: CodeKind
  /** The merchant's own number of a dynamic order, unique per merchant; a charge keeps its own. */
  readonly outOrderNo: string | null
  readonly amountFen: bigint
  readonly subject: string | null
  readonly state: OrderState
  /** The attempt that pays, or is paying, this order. */
  readonly paymentId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly paidAt: Date | null
}

export const orderTable = new ColumnTable<OrderRow>('payment_order', {
  id: ['id', 'uuid'],
  merchantId: ['merchant_id', 'uuid'],
  kind: ['kind', 'text'],
  outOrderNo: ['out_order_no', 'text'],
  amountFen: ['amount_fen', 'int8'],
  subject: ['subject', 'text'],
  state: ['state', 'text'],
  paymentId: ['payment_id', 'uuid'],
  createdAt: ['created_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
  paidAt: ['paid_at', 'timestamptz'],
})

const orderColumns = orderTable.select()

export async function findOrder(database: Queryable, orderId: string): Promise<OrderRow | null> {
  const { rows } = await database.query<OrderRow>(`SELECT ${orderColumns} FROM payment_order WHERE id = $1`, [orderId])
  return rows[0] ?? null
}

export async function findOrders(database: Queryable, orderIds: readonly string[]): Promise<OrderRow[]> {
  const { rows } = await database.query<OrderRow>(
    `SELECT ${orderColumns} FROM payment_order WHERE id = ANY($1::uuid[])`,
    [orderIds],
  )
  return rows
}

export async function findOrderByOutOrderNo(
  database: Queryable,
  merchantId: string,
  outOrderNo: string,
): Promise<OrderRow | null> {
  const { rows } = await database.query<OrderRow>(
    `SELECT ${orderColumns} FROM payment_order WHERE merchant_id = $1 AND out_order_no = $2`,
    [merchantId, outOrderNo],
  )
  return rows[0] ?? null
}

/** Orders of a merchant that nobody has paid or is paying, in the order their claims are taken. */
export async function listOpenOrders(database: Queryable, merchantId: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT id FROM payment_order WHERE merchant_id = $1 AND state = 'open' AND kind = 'dynamic' ORDER BY id`,
    [merchantId],
  )
  return rows.map(({ id }) => id)
}

/** Adds an order; false when the merchant already has one of this number. */
export async function insertOrder(database: Queryable, order: OrderRow): Promise<boolean> {
  const suffix = 'ON CONFLICT (merchant_id, out_order_no) WHERE out_order_no IS NOT NULL DO NOTHING'
  return (await orderTable.insert(database, order, { suffix })) === 1
}

/** Moves an order from one state to another; false when it is not in `from` any more. */
export async function moveOrder(
  database: Queryable,
  orderId: string,
  move: { from: OrderState; to: OrderState; paymentId: string | null },
): Promise<boolean> {
  const { rowCount } = await database.query(
    'UPDATE payment_order SET state = $3, payment_id = $4 WHERE id = $1 AND state = $2',
    [orderId, move.from, move.to, move.paymentId],
  )
  return rowCount === 1
}
