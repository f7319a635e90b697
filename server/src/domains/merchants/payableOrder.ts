import type { CodeKind } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { findOrder, insertOrder, moveOrder, type OrderRow } from '#domains/merchants/orderStore'
import { orderFreed } from '#domains/merchants/writes'
import { orderClaim } from '#ledger/claimKeys'
import { takeClaim } from '#ledger/claims'
import type { LedgerCommand } from '#ledger/types'
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
export function orderGivenBack({
  orderId,
  orderKind,
  paymentId,
}: GivenBack): Pick<LedgerCommand, 'writes' | 'releases'> {
  const state = orderKinds[orderKind].afterFailure
  const releases = state === 'open' ? [{ key: orderClaim(orderId), holder: paymentId }] : []
  return { writes: [orderFreed({ id: orderId, state })], releases }
}

type GivenBack = Pick<OrderAttempt, 'orderId' | 'orderKind' | 'paymentId'>

interface OrderKindEntry {
  occupy(tx: Transaction, attempt: OrderAttempt): Promise<void>
  /** What becomes of the order when the attempt fails: an open one may be claimed again. */
  readonly afterFailure: 'open' | 'closed'
}

/** An order that is there before it is paid: whoever pays or ends it holds its claim. */
const standingOrder: OrderKindEntry = {
  async occupy(tx, { orderId, paymentId }) {
    const isOurs = await takeClaim(tx, { key: orderClaim(orderId), holder: paymentId })
    const move = { from: 'open', to: 'paying', paymentId } as const
    if (!isOurs || !(await moveOrder(tx, orderId, move))) throw new ApiError('ORDER_PAYING')
  },
  afterFailure: 'open',
}

const orderKinds: Readonly<Record<CodeKind, OrderKindEntry>> = {
  static: {
    async occupy(tx, attempt) {
      await insertOrder(tx, staticOrder(attempt, 'paying'))
    },
    afterFailure: 'closed',
  },
  dynamic: standingOrder,
  presented: standingOrder,
}

/** Ends an order that nobody has paid or is paying, for good: its claim is taken. False when an attempt has it. */
export async function closeOpenOrder(tx: Transaction, orderId: string): Promise<boolean> {
  const claimed = await takeClaim(tx, { key: orderClaim(orderId), holder: orderId })
  return claimed && (await moveOrder(tx, orderId, { from: 'open', to: 'closed', paymentId: null }))
}
