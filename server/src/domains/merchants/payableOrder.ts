import type { CodeKind } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { findOrder, insertOrder, moveOrder, type OrderRow } from '#domains/merchants/orderStore'
import { orderClaim } from '#ledger/claimKeys'
import { releaseClaim, takeClaim } from '#ledger/claims'
import type { Transaction } from '#storage/database'

export type { OrderRow }

/** What an attempt says of the order it pays. */
export interface OrderAttempt {
  readonly orderId: string
  readonly orderKind: CodeKind
  readonly merchantId: string
  readonly amountFen: bigint
  readonly paymentId: string
  readonly at: Date
}

/** The order that something paid; it is never deleted. */
export async function readOrder({ database }: AppContext, orderId: string): Promise<OrderRow> {
  const order = await findOrder(database, orderId)
  if (!order) throw new Error(`there is no order ${orderId}`)
  return order
}

/** The order of a static code: made by the attempt that pays it. */
export function staticOrder(attempt: OrderAttempt, state: 'paying' | 'paid'): OrderRow {
  return {
    id: attempt.orderId,
    merchantId: attempt.merchantId,
    kind: 'static',
    outOrderNo: null,
    amountFen: attempt.amountFen,
    subject: null,
    state,
    paymentId: attempt.paymentId,
    createdAt: attempt.at,
    expiresAt: null,
    paidAt: { paying: null, paid: attempt.at }[state],
  }
}

/**
 * Makes the order of a static code, or claims the order that is there for this attempt.
 *
 * @throws {ApiError} ORDER_PAYING when somebody else holds it.
 */
export async function occupyOrder(tx: Transaction, attempt: OrderAttempt): Promise<void> {
  await orderKinds[attempt.orderKind].occupy(tx, attempt)
}

/** A failed attempt gives its order back, so that it can be paid another way; a static code's order ends with it. */
export async function giveBackOrder(
  tx: Transaction,
  attempt: Pick<OrderAttempt, 'orderId' | 'orderKind' | 'paymentId'>,
): Promise<void> {
  await orderKinds[attempt.orderKind].giveBack(tx, attempt)
}

interface OrderKindEntry {
  occupy(tx: Transaction, attempt: OrderAttempt): Promise<void>
  giveBack(tx: Transaction, attempt: Pick<OrderAttempt, 'orderId' | 'paymentId'>): Promise<void>
}

/** An order that is there before it is paid: whoever pays or ends it holds its claim. */
const standingOrder: OrderKindEntry = {
  async occupy(tx, { orderId, paymentId }) {
    const isOurs = await takeClaim(tx, { key: orderClaim(orderId), holder: paymentId })
    const move = { from: 'open', to: 'paying', paymentId } as const
    if (!isOurs || !(await moveOrder(tx, orderId, move))) throw new ApiError('ORDER_PAYING')
  },
  async giveBack(tx, { orderId, paymentId }) {
    await moveOrder(tx, orderId, { from: 'paying', to: 'open', paymentId: null })
    await releaseClaim(tx, { key: orderClaim(orderId), holder: paymentId })
  },
}

const orderKinds: Readonly<Record<CodeKind, OrderKindEntry>> = {
  static: {
    async occupy(tx, attempt) {
      await insertOrder(tx, staticOrder(attempt, 'paying'))
    },
    async giveBack(tx, { orderId }) {
      await moveOrder(tx, orderId, { from: 'paying', to: 'closed', paymentId: null })
    },
  },
  dynamic: standingOrder,
  presented: standingOrder,
}

/** Ends an order that nobody has paid or is paying, for good: its claim is taken. False when an attempt has it. */
export async function closeOpenOrder(tx: Transaction, orderId: string): Promise<boolean> {
  const claimed = await takeClaim(tx, { key: orderClaim(orderId), holder: orderId })
  return claimed && (await moveOrder(tx, orderId, { from: 'open', to: 'closed', paymentId: null }))
}
