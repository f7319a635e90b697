import { type OrderRow, orderTable } from '#domains/merchants/orderStore'
import { lockRanks, type RankedWrite } from '#kit/lockRanks'
import type { BusinessWrite } from '#ledger/types'

/** What differs between the orders that a static code makes, which are born paid. */
const paidFields = ['id', 'merchantId', 'amountFen', 'subject', 'paymentId', 'createdAt', 'paidAt'] as const

/** What differs between the orders that a shown code makes, which wait to be paid. */
const presentedFields = ['id', 'merchantId', 'amountFen', 'subject', 'createdAt', 'expiresAt'] as const

const settledFields = ['id', 'paymentId', 'paidAt'] as const

const freedFields = ['id', 'state'] as const

/** An order's part of a ledger batch. */
export const orderWrites: readonly RankedWrite[] = [
  {
    name: 'paidOrderInserted',
    lockRank: lockRanks.payment_order,
    columns: orderTable.typesOf(paidFields),
    sql: orderTable.insertRows(paidFields, { kind: 'static', state: 'paid' }),
  },
  {
    name: 'presentedOrderInserted',
    lockRank: lockRanks.payment_order,
    columns: orderTable.typesOf(presentedFields),
    sql: orderTable.insertRows(presentedFields, { kind: 'presented', state: 'open' }),
  },
  {
    name: 'orderPaid',
    lockRank: lockRanks.payment_order,
    columns: orderTable.typesOf(settledFields),
    sql: `UPDATE payment_order SET state = 'paid', payment_id = rows.payment_id, paid_at = rows.paid_at FROM $rows
          WHERE payment_order.id = rows.id AND payment_order.state IN ('open', 'paying')`,
    mustAffectEveryRow: true,
  },
  {
    name: 'orderFreed',
    lockRank: lockRanks.payment_order,
    columns: orderTable.typesOf(freedFields),
    sql: `UPDATE payment_order SET state = rows.state, payment_id = NULL FROM $rows
          WHERE payment_order.id = rows.id AND payment_order.state = 'paying'`,
    mustAffectEveryRow: true,
  },
]

/** The order of a static code, with its payment. */
export function paidOrderInserted(order: OrderRow): BusinessWrite {
  return { name: 'paidOrderInserted', row: orderTable.cellsOf(paidFields, order) }
}

/** The order of a payer's code that a merchant has read. */
export function presentedOrderInserted(order: OrderRow): BusinessWrite {
  return { name: 'presentedOrderInserted', row: orderTable.cellsOf(presentedFields, order) }
}

export function orderPaid(order: { id: string; paymentId: string; at: Date }): BusinessWrite {
  return { name: 'orderPaid', row: orderTable.cellsOf(settledFields, { ...order, paidAt: order.at }) }
}

/** An order whose attempt has failed. */
export function orderFreed(order: { id: string; state: 'open' | 'closed' }): BusinessWrite {
  return { name: 'orderFreed', row: orderTable.cellsOf(freedFields, order) }
}
