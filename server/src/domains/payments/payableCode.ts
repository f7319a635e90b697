import type { CodeKind, MerchantCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { readMerchantCode } from '#domains/merchants/merchantCodes'
import type { OrderRow } from '#domains/merchants/payableOrder'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import type { PaymentRow } from '#domains/payments/paymentStore'

/** A code that we signed or registered, with the merchant it names. */
export interface GenuineCode {
  readonly code: MerchantCode
  readonly merchant: MerchantRow
}

/** What is to be paid, to whom, and by what kind of code. */
export interface PayableOrder {
  readonly codeKind: CodeKind
  readonly merchant: MerchantRow
  /** Null for a static code, whose order is made when it is paid. */
  readonly order: OrderRow | null
}

/** A genuine code, and for a dynamic one its order. */
export interface PayableCode extends GenuineCode, PayableOrder {
  readonly merchant: MerchantRow
  /** The payment with which this user has already paid the order: nothing is left to pay. */
  readonly ownReceipt: PaymentRow | null
}

/**
 * Reads a scanned text and tells whether this user can still pay it.
 *
 * @throws {ApiError} QR_UNREADABLE, QR_FOREIGN, QR_SIGNATURE_INVALID, QR_EXPIRED, MERCHANT_UNKNOWN, MERCHANT_CLOSED,
 *   ORDER_CLOSED, ORDER_PAID (by somebody else), ORDER_PAYING (params.paymentId when it is this user's own attempt).
 */
export async function payableCode(context: AppContext, userId: string, text: string): Promise<PayableCode> {
  const genuine = await genuineCode(context, text)
  const { code, merchant } = genuine
  if (code.kind === 'static') {
    requireLiving(context, genuine)
    return { code, codeKind: code.kind, merchant, order: null, ownReceipt: null }
  }
  const order = await context.batches.orders.ask(code.orderId)
  if (!order || order.merchantId !== merchant.id) throw new ApiError('QR_EXPIRED')
  const ownReceipt = await ownReceiptOf(context, userId, order.id)
  if (ownReceipt) return { code, codeKind: code.kind, merchant, order, ownReceipt }
  requireLiving(context, genuine)
  if (order.state === 'closed') throw new ApiError('ORDER_CLOSED')
  return { code, codeKind: code.kind, merchant, order, ownReceipt: null }
}

/** @throws {ApiError} what `readMerchantCode` throws, MERCHANT_UNKNOWN. */
export async function genuineCode(context: AppContext, text: string): Promise<GenuineCode> {
  const code = await readMerchantCode(context, text)
  const merchant = await context.batches.merchants.ask(code.merchantId)
  if (!merchant) throw new ApiError('MERCHANT_UNKNOWN')
  return { code, merchant }
}

/** @throws {ApiError} MERCHANT_CLOSED, QR_EXPIRED (its time is over, or its print was withdrawn). */
export function requireLiving({ clock }: AppContext, { code, merchant }: GenuineCode): void {
  if (merchant.closedAt) throw new ApiError('MERCHANT_CLOSED')
  const isOver =
    code.kind === 'static'
      ? code.codeId !== merchant.staticCodeId
      : clock.now().getTime() >= code.expiresAtSeconds * 1000
  if (isOver) throw new ApiError('QR_EXPIRED')
}

/**
 * The receipt when this user has paid the order; null while nobody has. Whose attempt is under way is not said, but that
 * it is this user's own: only then may their money have moved.
 *
 * @throws {ApiError} ORDER_PAID, ORDER_PAYING.
 */
export async function ownReceiptOf(context: AppContext, userId: string, orderId: string): Promise<PaymentRow | null> {
  const live = await context.batches.livePayments.ask(orderId)
  if (!live) return null
  const isOwn = live.userId === userId
  if (live.status !== 'succeeded') {
    if (isOwn) throw new ApiError('ORDER_PAYING', { paymentId: live.id }, { moved: 'unknown' })
    throw new ApiError('ORDER_PAYING')
  }
  if (!isOwn) throw new ApiError('ORDER_PAID')
  return live
}
