import { chargeWaitSeconds } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { ChargeRow } from '#domains/charges/chargeStore'
import type { ChargeView } from '#domains/charges/charges'
import { type PinFreeCharge, pinFreeAttempt } from '#domains/charges/payPinFree'
import { findPinFreeSlot } from '#domains/charges/pinFreeSlots'
import { chargeInserted } from '#domains/charges/writes'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import type { OrderRow } from '#domains/merchants/payableOrder'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { presentedOrderInserted } from '#domains/merchants/writes'
import type { PresentedCode } from '#domains/paymentCodes/readPresentedCode'
import { balancePayment } from '#domains/payments/payFromBalance'
import { isBalanceFirst } from '#domains/payments/quoteSources'
import { uuidv7 } from '#ids'
import { chargeClaim, paymentCodeClaim, pinFreeClaim } from '#ledger/claimKeys'
import type { LedgerCommand } from '#ledger/types'

export interface ChargeInput {
  /** The digits that the merchant's reader got. */
  readonly code: string
  readonly outOrderNo: string
  readonly amountFen: number
  readonly subject: string
}

/**
 * Writes the charge and takes what it uses up: the code, the number, and one of the payer's charges without a PIN. Several
 * charges of one payer at once are let in one after another, so that none passes what the rule allows. Where nobody has to
 * confirm and the balance comes first, the balance pays it in the same command.
 *
 * @returns null when the number is known.
 * @throws {ApiError} CODE_USED.
 */
export async function openCharge(
  context: AppContext,
  merchant: MerchantRow,
  input: ChargeInput,
  shown: PresentedCode,
): Promise<ChargeView | null> {
  let mayPay = true
  for (;;) {
    const now = context.clock.now()
    const free = await findPinFreeSlot(context, shown, input.amountFen)
    const charge = chargeRow(merchant, input, shown, { slot: free?.slot ?? null, now })
    const order = orderRow(charge, input.subject)
    const holder = charge.id
    const opening = {
      claims: [
        { key: chargeClaim(merchant.id, input.outOrderNo), holder, refusal: numberKnown },
        { key: paymentCodeClaim(shown.deviceNumber, shown.step), holder, refusal: codeUsed },
        ...(free ? [{ key: pinFreeClaim(shown.userId, free.day, free.slot), holder, refusal: slotTaken }] : []),
      ],
      transfers: [],
      writes: [presentedOrderInserted(order), chargeInserted(charge)],
    }
    const paid = free && mayPay ? await paidFromBalance(context, { charge, merchant, order }) : null
    const outcome = await context.ledger.submit(paid ? together(opening, paid.command) : opening)
    if (outcome.posted && paid) return { charge, order: paid.order, status: 'succeeded' }
    if (outcome.posted) return { charge, order, status: free ? 'paying' : 'waiting' }
    const code = outcome.refusal?.code
    if (code === numberKnown) return null
    if (code === codeUsed) throw new ApiError('CODE_USED')
    // What the balance can't pay is opened without it, and goes on to the other sources.
    if (code !== slotTaken) mayPay = false
  }
}

/** The payment of a charge by its payer's balance; null where another source comes first, or none may pay. */
async function paidFromBalance(context: AppContext, charged: PinFreeCharge) {
  const { userId, createdAt } = charged.charge
  if (!(await isBalanceFirst(context, userId))) return null
  const known = await context.batches.payers.ask(userId)
  const payer = limitedPayer(known)
  if (!payer || !known?.hasPin) return null
  const attempt = pinFreeAttempt(charged, payer, { kind: 'balance', cardId: null })
  const { payment, order, command } = balancePayment(attempt, createdAt)
  return { command, order: { ...order, state: 'paid', paymentId: payment.id, paidAt: createdAt } as const }
}

/** Two commands as one: both post, or neither. The first one's claims are asked for first. */
function together(first: LedgerCommand, second: LedgerCommand): LedgerCommand {
  return {
    ...second,
    claims: [...(first.claims ?? []), ...(second.claims ?? [])],
    transfers: [...first.transfers, ...second.transfers],
    writes: [...first.writes, ...second.writes],
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
