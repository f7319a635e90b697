import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type ChargeRow, findChargeByOutOrderNo } from '#domains/charges/chargeStore'
import { type ChargeView, viewCharge } from '#domains/charges/charges'
import { type ChargeInput, openCharge } from '#domains/charges/openCharge'
import { payPinFree } from '#domains/charges/payPinFree'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { readPresentedCode } from '#domains/paymentCodes/readPresentedCode'

/**
 * Charges a payment code that a merchant has read: at once where the rule asks for no PIN, else when the payer confirms. The
 * code is used up with it, whatever comes of it. The merchant's own number makes it idempotent.
 *
 * @throws {ApiError} MERCHANT_CLOSED, CODE_INVALID, CODE_EXPIRED, CODE_USED, RATE_LIMITED; IDEMPOTENCY_KEY_REUSED when the
 *   number stands for another charge.
 */
export async function createCharge(
  context: AppContext,
  merchant: MerchantRow,
  input: ChargeInput,
): Promise<{ view: ChargeView; replayed: boolean }> {
  const earlier = await findChargeByOutOrderNo(context.database, merchant.id, input.outOrderNo)
  if (earlier) return replay(context, merchant, input, earlier)
  if (merchant.closedAt) throw new ApiError('MERCHANT_CLOSED')
  const shown = await readPresentedCode(context, merchant.id, input.code)
  const opened = await openCharge(context, merchant, input, shown)
  if (opened === null) return replay(context, merchant, input)
  return { view: await goOn(context, merchant, opened), replayed: false }
}

/** What the number came to. A charge that its first request could not bring to an end goes on. */
async function replay(
  context: AppContext,
  merchant: MerchantRow,
  { outOrderNo, code, amountFen, subject }: ChargeInput,
  known?: ChargeRow,
): Promise<{ view: ChargeView; replayed: boolean }> {
  const charge = known ?? (await findChargeByOutOrderNo(context.database, merchant.id, outOrderNo))
  if (!charge) throw new Error(`the charge ${outOrderNo} is neither new nor known`)
  const view = await goOn(context, merchant, await viewCharge(context, charge))
  const isSame = charge.code === code && charge.amountFen === BigInt(amountFen) && view.order.subject === subject
  if (!isSame) throw new ApiError('IDEMPOTENCY_KEY_REUSED')
  return { view, replayed: true }
}

async function goOn(context: AppContext, merchant: MerchantRow, view: ChargeView): Promise<ChargeView> {
  const { charge, order } = view
  if (order.state !== 'open' || charge.pinFreeSlot === null) return view
  await payPinFree(context, { merchant, order, charge })
  const after = await findChargeByOutOrderNo(context.database, charge.merchantId, charge.outOrderNo)
  return viewCharge(context, after ?? charge)
}
