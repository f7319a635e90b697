import { chargeWaitSeconds } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { type ChargeRow, findChargeByOutOrderNo } from '#domains/charges/chargeStore'
import { type ChargeView, viewCharge } from '#domains/charges/charges'
import { payPinFree } from '#domains/charges/payPinFree'
import { findPinFreeSlot } from '#domains/charges/pinFreeSlots'
import { chargeInserted } from '#domains/charges/writes'
import type { OrderRow } from '#domains/merchants/payableOrder'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { presentedOrderInserted } from '#domains/merchants/writes'
import { type PresentedCode, readPresentedCode } from '#domains/paymentCodes/readPresentedCode'
import { uuidv7 } from '#ids'
import { chargeClaim, paymentCodeClaim, pinFreeClaim } from '#ledger/claimKeys'

export interface ChargeInput {
  /** The digits that the merchant's reader got. */
  readonly code: string
  readonly outOrderNo: string
  readonly amountFen: number
  readonly subject: string
}

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
  const charge = await openCharge(context, merchant, input, shown)
  if (charge === null) return replay(context, merchant, input)
  return { view: await goOn(context, merchant, charge), replayed: false }
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
  const view = await goOn(context, merchant, charge)
  const isSame = charge.code === code && charge.amountFen === BigInt(amountFen) && view.order.subject === subject
  if (!isSame) throw new ApiError('IDEMPOTENCY_KEY_REUSED')
  return { view, replayed: true }
}

async function goOn(context: AppContext, merchant: MerchantRow, charge: ChargeRow): Promise<ChargeView> {
  const view = await viewCharge(context, charge)
  if (view.order.state !== 'open' || charge.pinFreeSlot === null) return view
  await payPinFree(context, { merchant, order: view.order, charge })
  const after = await findChargeByOutOrderNo(context.database, charge.merchantId, charge.outOrderNo)
  return viewCharge(context, after ?? charge)
}

/**
 * Writes the charge and takes what it uses up: the code, the number, and one of the payer's charges without a PIN. Several
 * charges of one payer at once are let in one after another, so that none passes what the rule allows.
 *
 * @returns null when the number is known.
 * @throws {ApiError} CODE_USED.
 */
async function openCharge(
  context: AppContext,
  merchant: MerchantRow,
  input: ChargeInput,
  shown: PresentedCode,
): Promise<ChargeRow | null> {
  for (;;) {
    const now = context.clock.now()
    const free = await findPinFreeSlot(context, shown, input.amountFen)
    const charge = chargeRow(merchant, input, shown, { slot: free?.slot ?? null, now })
    const holder = charge.id
    const outcome = await context.ledger.submit({
      claims: [
        { key: chargeClaim(merchant.id, input.outOrderNo), holder, refusal: numberKnown },
        { key: paymentCodeClaim(shown.deviceNumber, shown.step), holder, refusal: codeUsed },
        ...(free ? [{ key: pinFreeClaim(shown.userId, free.day, free.slot), holder, refusal: slotTaken }] : []),
      ],
      transfers: [],
      writes: [presentedOrderInserted(orderRow(charge, input.subject)), chargeInserted(charge)],
    })
    if (outcome.posted) return charge
    if (outcome.refusal?.code === numberKnown) return null
    if (outcome.refusal?.code === codeUsed) throw new ApiError('CODE_USED')
  }
}

const numberKnown = 'NUMBER_KNOWN'
const codeUsed = 'CODE_USED'
const slotTaken = 'SLOT_TAKEN'

function chargeRow(
  { id: merchantId }: MerchantRow,
  { outOrderNo, code, amountFen }: ChargeInput,
  { deviceNumber, step, sessionId, userId }: PresentedCode,
  { slot, now }: { slot: number | null; now: Date },
): ChargeRow {
  return {
    id: uuidv7(),
    merchantId,
    outOrderNo,
    code,
    deviceNumber,
    step: BigInt(step),
    sessionId,
    userId,
    amountFen: BigInt(amountFen),
    pinFreeSlot: slot,
    createdAt: now,
    endedBy: null,
    failureCode: null,
    failureParams: null,
    endedAt: null,
  }
}

function orderRow({ id, merchantId, amountFen, createdAt }: ChargeRow, subject: string): OrderRow {
  return {
    id,
    merchantId,
    kind: 'presented',
    outOrderNo: null,
    amountFen,
    subject,
    state: 'open',
    paymentId: null,
    createdAt,
    expiresAt: addSeconds(createdAt, chargeWaitSeconds),
    paidAt: null,
  }
}
