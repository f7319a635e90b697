import { ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { checkPin } from '#services/checkPin'
import { requireConsent } from '#services/consents'
import { findOutcome, keyedRequest, madeOrThrow, type StoredOutcome } from '#services/idempotency'
import { readMerchantCode } from '#services/merchantCodes'
import { ownReceiptOf, payableCode } from '#services/payableCode'
import { payFromBalance } from '#services/payFromBalance'
import { payFromCard } from '#services/payFromCard'
import type { PaymentAttempt, PaymentResult } from '#services/paymentAttempt'
import { readPayment } from '#services/readPayment'
import { verifiedPayer } from '#services/verifiedPayer'

export interface PaymentInput {
  readonly userId: string
  readonly sessionId: string
  readonly idempotencyKey: string
  /** The scanned text. */
  readonly code: string
  readonly amountFen: number
  readonly source: { readonly kind: 'balance' } | { readonly kind: 'card'; readonly cardId: string }
  readonly pin: Sealed
}

/**
 * Pays a merchant's code from the balance or a card. The PIN is checked before anything is written; a repeat under the
 * same key is told the stored outcome without it.
 *
 * @throws {ApiError} what `payableCode` throws, ORDER_AMOUNT_MISMATCH, IDENTITY_REQUIRED, PIN_NOT_SET, CONSENT_REQUIRED
 *   (from a card), PIN_WRONG, PIN_LOCKED, IDEMPOTENCY_KEY_REUSED; and stored under the key: BALANCE_SHORT, CLASS_CAP,
 *   STATIC_CAP, CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED, ORDER_PAID, ORDER_PAYING, ORDER_CLOSED.
 */
export async function payMerchant(context: AppContext, input: PaymentInput): Promise<PaymentResult> {
  const { userId, idempotencyKey: key, code, amountFen, source } = input
  const cardId = source.kind === 'card' ? source.cardId : null
  const keyed = keyedRequest('payment', { userId, key, content: [code, amountFen, source.kind, cardId] })
  const earlier = await findOutcome(context, keyed)
  if (earlier) return replay(context, input, earlier)

  const payable = await payableCode(context, userId, code)
  if (payable.ownReceipt) return receipt(context, userId, payable.ownReceipt.id)
  if (payable.order && payable.order.amountFen !== BigInt(amountFen)) throw new ApiError('ORDER_AMOUNT_MISMATCH')
  const payer = await verifiedPayer(context, userId)
  if (cardId !== null) await requireConsent(context.database, userId, 'cards')
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })

  const attempt: PaymentAttempt = { payer, keyed, payable, amountFen }
  try {
    return await (source.kind === 'balance'
      ? payFromBalance(context, attempt)
      : payFromCard(context, attempt, source.cardId))
  } catch (error) {
    return lostRace(context, input, error)
  }
}

async function replay(context: AppContext, input: PaymentInput, earlier: StoredOutcome): Promise<PaymentResult> {
  try {
    return { view: await readPayment(context, input.userId, madeOrThrow(earlier, true)), how: 'replayed' }
  } catch (error) {
    return lostRace(context, input, error)
  }
}

/** Somebody took the order between our look and our claim: say what that means for this user, now. */
async function lostRace(context: AppContext, { userId, code }: PaymentInput, error: unknown): Promise<PaymentResult> {
  if (!isApiError(error, 'ORDER_PAID')) throw error
  const read = await readMerchantCode(context, code)
  const ownReceipt = read.kind === 'dynamic' && (await ownReceiptOf(context, userId, read.orderId))
  if (ownReceipt) return receipt(context, userId, ownReceipt.id)
  throw new ApiError('ORDER_CLOSED')
}

async function receipt(context: AppContext, userId: string, paymentId: string): Promise<PaymentResult> {
  return { view: await readPayment(context, userId, paymentId), how: 'receipt' }
}
