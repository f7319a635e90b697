import type { ErrorCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type ChargeEnder, type ChargeRow, findCharge } from '#domains/charges/chargeStore'
import { type ChargeView, endCharge, viewCharge } from '#domains/charges/charges'
import { readMerchant } from '#domains/merchants/readMerchant'
import { sourceContent } from '#domains/payments/chosenSource'
import { ownReceiptOf } from '#domains/payments/payableCode'
import type { PaymentResult } from '#domains/payments/paymentAttempt'
import { type OrderPayment, payOrder } from '#domains/payments/payOrder'
import { keyedRequest } from '#kit/idempotency'

export interface ChargeConfirmation extends Omit<OrderPayment, 'keyed' | 'amountFen'> {
  readonly idempotencyKey: string
  readonly chargeId: string
}

/**
 * The payer's yes to a charge that waits for it, with the PIN.
 *
 * @throws {ApiError} CHARGE_NOT_FOUND, CHARGE_EXPIRED, CHARGE_REVERSED, CHARGE_REFUSED, MERCHANT_CLOSED, ORDER_PAYING
 *   (params.paymentId when an attempt is under way), and what `payOrder` throws.
 */
export async function confirmCharge(context: AppContext, input: ChargeConfirmation): Promise<PaymentResult> {
  const { userId, chargeId, idempotencyKey: key, source } = input
  const { amountFen } = await findOwn(context, userId, chargeId)
  const keyed = keyedRequest('payment', { userId, key, content: [chargeId, ...sourceContent(source)] })
  return payOrder(context, { ...input, keyed, amountFen: Number(amountFen) }, async () => {
    const receipt = await ownReceiptOf(context, userId, chargeId)
    if (receipt) return { receiptId: receipt.id }
    const { charge, order } = await viewCharge(context, await findOwn(context, userId, chargeId))
    if (charge.endedBy !== null) throw new ApiError(endCodes[charge.endedBy])
    const merchant = await readMerchant(context, charge.merchantId)
    if (merchant.closedAt) throw new ApiError('MERCHANT_CLOSED')
    return { payable: { codeKind: 'presented', merchant, order } }
  })
}

const endCodes: Readonly<Record<ChargeEnder, ErrorCode>> = {
  payer: 'CHARGE_REFUSED',
  merchant: 'CHARGE_REVERSED',
  time: 'CHARGE_EXPIRED',
  source: 'CHARGE_EXPIRED',
}

/**
 * The payer's no: the charge is over and no money moves. Saying it again changes nothing.
 *
 * @throws {ApiError} CHARGE_NOT_FOUND, ORDER_PAID, ORDER_PAYING.
 */
export async function refuseCharge(context: AppContext, userId: string, chargeId: string): Promise<ChargeView> {
  await findOwn(context, userId, chargeId)
  await endCharge(context, chargeId, { by: 'payer', code: 'CHARGE_REFUSED', params: {} })
  const view = await viewCharge(context, await findOwn(context, userId, chargeId))
  if (view.status === 'succeeded') throw new ApiError('ORDER_PAID', {}, { moved: 'yes' })
  if (view.order.state === 'paying') throw new ApiError('ORDER_PAYING', {}, { moved: 'unknown' })
  return view
}

async function findOwn(context: AppContext, userId: string, chargeId: string): Promise<ChargeRow> {
  const charge = await findCharge(context.database, userId, chargeId)
  if (!charge) throw new ApiError('CHARGE_NOT_FOUND')
  return charge
}
