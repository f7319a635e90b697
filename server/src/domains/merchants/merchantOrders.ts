import { orderTtlBounds, orderTtlSeconds } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/merchantStore'
import { findOrder, findOrderByOutOrderNo, insertOrder, type OrderRow } from '#domains/merchants/orderStore'
import { closeOpenOrder } from '#domains/merchants/payableOrder'
import { uuidv7 } from '#ids'

export interface MerchantOrderInput {
  readonly outOrderNo: string
  readonly amountFen: number
  readonly subject: string
  readonly ttlSeconds?: number
}

/**
 * Makes a dynamic order. The merchant's own number makes it idempotent: the same number again answers the same order.
 *
 * @throws {ApiError} MERCHANT_CLOSED; IDEMPOTENCY_KEY_REUSED when the number stands for another amount or subject.
 */
export async function createMerchantOrder(
  context: AppContext,
  merchant: MerchantRow,
  input: MerchantOrderInput,
): Promise<{ order: OrderRow; replayed: boolean }> {
  if (merchant.closedAt) throw new ApiError('MERCHANT_CLOSED')
  const now = context.clock.now()
  const ttlSeconds = input.ttlSeconds ?? orderTtlSeconds
  if (ttlSeconds < orderTtlBounds.minSeconds || ttlSeconds > orderTtlBounds.maxSeconds) {
    throw new ApiError('REQUEST_INVALID', { field: 'ttlSeconds' })
  }
  const order: OrderRow = {
    id: uuidv7(),
    merchantId: merchant.id,
    kind: 'dynamic',
    outOrderNo: input.outOrderNo,
    amountFen: BigInt(input.amountFen),
    subject: input.subject,
    state: 'open',
    paymentId: null,
    createdAt: now,
    // Codes carry whole seconds: the order and its code must end at the same moment.
    expiresAt: new Date(Math.floor(addSeconds(now, ttlSeconds).getTime() / 1000) * 1000),
    paidAt: null,
  }
  if (await insertOrder(context.database, order)) return { order, replayed: false }
  const earlier = await findOrderByOutOrderNo(context.database, merchant.id, input.outOrderNo)
  if (!earlier) throw new Error(`the order ${input.outOrderNo} is neither new nor known`)
  if (earlier.amountFen !== order.amountFen || earlier.subject !== order.subject) {
    throw new ApiError('IDEMPOTENCY_KEY_REUSED')
  }
  return { order: earlier, replayed: true }
}

/**
 * An order that has expired unpaid is closed before its merchant is told so: what is shown as closed cannot be paid by
 * somebody whose payment was on its way.
 *
 * @throws {ApiError} NOT_FOUND, also for another merchant's order.
 */
export async function readMerchantOrder(
  context: AppContext,
  merchant: MerchantRow,
  orderId: string,
): Promise<OrderRow> {
  const order = await findOwnOrder(context, merchant, orderId)
  const isOver = order.state === 'open' && order.expiresAt !== null && context.clock.now() >= order.expiresAt
  if (!isOver) return order
  await endOrder(context, orderId)
  return findOwnOrder(context, merchant, orderId)
}

async function findOwnOrder(context: AppContext, merchant: MerchantRow, orderId: string): Promise<OrderRow> {
  const order = await findOrder(context.database, orderId)
  if (!order || order.merchantId !== merchant.id || order.kind !== 'dynamic') throw new ApiError('NOT_FOUND')
  return order
}

/**
 * Closes an order that nobody has paid or is paying; closing it again changes nothing. The order's claim is taken for
 * good, so no payment can start afterwards.
 *
 * @throws {ApiError} NOT_FOUND, ORDER_PAID, ORDER_PAYING.
 */
export async function closeMerchantOrder(
  context: AppContext,
  merchant: MerchantRow,
  orderId: string,
): Promise<OrderRow> {
  await findOwnOrder(context, merchant, orderId)
  const isClosed = await endOrder(context, orderId)
  const order = await findOwnOrder(context, merchant, orderId)
  if (isClosed || order.state === 'closed') return order
  if (order.state === 'paid') throw new ApiError('ORDER_PAID', {}, { moved: 'yes' })
  throw new ApiError('ORDER_PAYING', {}, { moved: 'unknown' })
}

function endOrder(context: AppContext, orderId: string): Promise<boolean> {
  return context.database.transaction((tx) => closeOpenOrder(tx, orderId))
}
