import { type SourceKind, sourceConsents } from '@wallet/rules'
import { ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { requireConsent } from '#domains/consents/consents'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { type PayableCode, payableCode } from '#domains/payments/payableCode'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import { paymentSources } from '#domains/payments/paymentSources'
import { readPayment } from '#domains/payments/readPayment'
import { checkPin } from '#domains/proofs/checkPin'
import { ahead } from '#kit/ahead'
import { findOutcome, type KeyedRequest, keyedRequest, madeOrThrow, type StoredOutcome } from '#kit/idempotency'

export interface PaymentInput {
  readonly userId: string
  readonly sessionId: string
  readonly idempotencyKey: string
  /** The scanned text. */
  readonly code: string
  readonly amountFen: number
  /** `cardId` is null unless its kind names a card. */
  readonly source: { readonly kind: SourceKind; readonly cardId: string | null }
  readonly pin: Sealed
}

/**
 * Pays a merchant's code from the balance or a card. The PIN is checked before anything is written; a repeat under the
 * same key is told the stored outcome without it.
 *
 * @throws {ApiError} what `payableCode` throws, ORDER_AMOUNT_MISMATCH, IDENTITY_REQUIRED, PIN_NOT_SET, CONSENT_REQUIRED
 *   (from a card), PIN_WRONG, PIN_LOCKED, IDEMPOTENCY_KEY_REUSED; and stored under the key: BALANCE_SHORT, CLASS_CAP,
 *   STATIC_CAP, CARD_NOT_FOUND, CARD_LOST, CARD_EXPIRED.
 */
export async function createPayment(context: AppContext, input: PaymentInput): Promise<PaymentResult> {
  const { userId, idempotencyKey: key, code, amountFen, source } = input
  const keyed = keyedRequest('payment', { userId, key, content: [code, amountFen, source.kind, source.cardId] })
  // Asked at once and answered one after another, so that a refusal is the same however long each question takes.
  const [earlierAsked, lookedAsked, payerAsked] = [
    findOutcome(context, keyed),
    ahead(look(context, input, keyed)),
    ahead(verifiedPayer(context, userId)),
  ]
  const earlier = await earlierAsked
  if (earlier) return replay(context, userId, earlier)
  const looked = await lookedAsked
  if ('result' in looked) return looked.result
  const payer = await payerAsked
  const consent = sourceConsents[source.kind]
  if (consent !== null) await requireConsent(context.database, userId, consent)
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })
  return payWhileFree(context, input, { payer, keyed, payable: looked.payable, amountFen })
}

/**
 * Tries until the order is this attempt's or somebody else's for good. An order that was taken at the last moment may be
 * free again when we look: the attempt that had it has failed.
 */
async function payWhileFree(context: AppContext, input: PaymentInput, attempt: PaymentAttempt): Promise<PaymentResult> {
  for (let payable: PayableCode = attempt.payable, tries = 1; ; tries += 1) {
    try {
      return await payOnce(context, input, { ...attempt, payable })
    } catch (error) {
      if (!isApiError(error, 'ORDER_PAYING')) throw error
      // Also after the last try: only a look tells whose attempt it was, and so what is known of this payer's money.
      const looked = await look(context, input, attempt.keyed)
      if ('result' in looked) return looked.result
      if (tries === triesMax) throw error
      payable = looked.payable
    }
  }
}

const triesMax = 3

async function payOnce(context: AppContext, { source }: PaymentInput, attempt: PaymentAttempt): Promise<PaymentResult> {
  refuseExpired(context, attempt.payable)
  return paymentSources[source.kind].pay(context, attempt, source.cardId)
}

/** Looked at again after the PIN, which takes its time: a merchant sees an expired order as closed. */
function refuseExpired(context: AppContext, { order }: PayableCode): void {
  if (order?.expiresAt && context.clock.now() >= order.expiresAt) throw new ApiError('QR_EXPIRED')
}

/**
 * What the code says is to be paid now; or the answer, when nothing is left to pay. Whoever sends the same key twice at
 * once is told what the key came to, before what became of the order.
 */
async function look(
  context: AppContext,
  { userId, code, amountFen }: PaymentInput,
  keyed: KeyedRequest,
): Promise<{ payable: PayableCode } | { result: PaymentResult }> {
  const lookAt = async (): Promise<{ payable: PayableCode } | { receiptId: string }> => {
    const payable = await payableCode(context, userId, code)
    if (payable.ownReceipt) return { receiptId: payable.ownReceipt.id }
    if (payable.order && payable.order.amountFen !== BigInt(amountFen)) throw new ApiError('ORDER_AMOUNT_MISMATCH')
    return { payable }
  }
  const looked = await lookAt().catch((error: unknown) => ({ error }))
  if ('payable' in looked) return looked
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { result: await replay(context, userId, earlier) }
  if ('error' in looked) throw looked.error
  return { result: { view: await readPayment(context, userId, looked.receiptId), how: 'receipt' } }
}

async function replay(context: AppContext, userId: string, earlier: StoredOutcome): Promise<PaymentResult> {
  return { view: await readPayment(context, userId, madeOrThrow(earlier, true)), how: 'replayed' }
}
