import { type CodeKind, type ErrorCode, sourceConsents } from '@wallet/rules'
import { ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { requireConsent } from '#domains/consents/consents'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import type { PayableOrder } from '#domains/payments/payableCode'
import type { PaymentAttempt, PaymentResult } from '#domains/payments/paymentAttempt'
import type { ChosenSource } from '#domains/payments/paymentSource'
import { paymentSources } from '#domains/payments/paymentSources'
import { readPayment } from '#domains/payments/readPayment'
import { checkPin } from '#domains/proofs/checkPin'
import { ahead } from '#kit/ahead'
import { findOutcome, type KeyedRequest, madeOrThrow, type StoredOutcome } from '#kit/idempotency'

/** Who pays with what, proven by the PIN. */
export interface OrderPayment {
  readonly userId: string
  readonly sessionId: string
  readonly keyed: KeyedRequest
  readonly amountFen: number
  readonly source: ChosenSource
  readonly pin: Sealed
}

/** What is to be paid now, or which payment this user has paid it with; a refusal is thrown. */
export type OrderLook = () => Promise<{ readonly payable: PayableOrder } | { readonly receiptId: string }>

/**
 * Pays what `look` finds, from the balance, a card or both. The PIN is checked before anything is written; a repeat under the
 * same key is told the stored outcome without it.
 *
 * @throws {ApiError} what `look` throws, IDENTITY_REQUIRED, PIN_NOT_SET, CONSENT_REQUIRED (from a card), PIN_WRONG,
 *   PIN_LOCKED, IDEMPOTENCY_KEY_REUSED; and stored under the key: BALANCE_SHORT, CLASS_CAP, STATIC_CAP, CARD_NOT_FOUND,
 *   CARD_LOST, CARD_EXPIRED, CARD_CREDIT_NOT_ALLOWED. REQUEST_INVALID where the balance alone would do.
 */
export async function payOrder(context: AppContext, input: OrderPayment, look: OrderLook): Promise<PaymentResult> {
  const { userId, keyed, source, amountFen } = input
  if ((source.balanceFen ?? 0) >= amountFen) throw new ApiError('REQUEST_INVALID', { field: 'source.balanceFen' })
  // Asked at once and answered one after another, so that a refusal is the same however long each question takes.
  const [earlierAsked, foundAsked, payerAsked] = [
    findOutcome(context, keyed),
    ahead(find(context, input, look)),
    ahead(verifiedPayer(context, userId)),
  ]
  const earlier = await earlierAsked
  if (earlier) return replay(context, userId, earlier)
  const found = await foundAsked
  if ('result' in found) return found.result
  const payer = await payerAsked
  const consent = sourceConsents[source.kind]
  if (consent !== null) await requireConsent(context.database, userId, consent)
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })
  return payWhileFree(context, input, look, { payer, keyed, payable: found.payable, amountFen })
}

/**
 * Tries until the order is this attempt's or somebody else's for good. An order that was taken at the last moment may be
 * free again when we look: the attempt that had it has failed.
 */
async function payWhileFree(
  context: AppContext,
  input: OrderPayment,
  look: OrderLook,
  attempt: PaymentAttempt,
): Promise<PaymentResult> {
  for (let payable: PayableOrder = attempt.payable, tries = 1; ; tries += 1) {
    try {
      return await payOnce(context, input, { ...attempt, payable })
    } catch (error) {
      if (!isApiError(error, 'ORDER_PAYING')) throw error
      // Also after the last try: only a look tells whose attempt it was, and so what is known of this payer's money.
      const found = await find(context, input, look)
      if ('result' in found) return found.result
      if (tries === triesMax) throw error
      payable = found.payable
    }
  }
}

const triesMax = 3

async function payOnce(context: AppContext, { source }: OrderPayment, attempt: PaymentAttempt): Promise<PaymentResult> {
  refuseExpired(context, attempt.payable)
  return paymentSources[source.kind].pay(context, attempt, source)
}

/** Looked at again after the PIN, which takes its time: a merchant sees an expired order as closed. */
function refuseExpired(context: AppContext, { order, codeKind }: PayableOrder): void {
  if (order?.expiresAt && context.clock.now() >= order.expiresAt) throw new ApiError(expiredCodes[codeKind])
}

const expiredCodes: Readonly<Record<CodeKind, ErrorCode>> = {
  static: 'QR_EXPIRED',
  dynamic: 'QR_EXPIRED',
  presented: 'CHARGE_EXPIRED',
}

/**
 * What is to be paid now; or the answer, when nothing is left to pay. Whoever sends the same key twice at once is told
 * what the key came to, before what became of the order.
 */
async function find(
  context: AppContext,
  { userId, keyed }: OrderPayment,
  look: OrderLook,
): Promise<{ payable: PayableOrder } | { result: PaymentResult }> {
  const looked = await look().catch((error: unknown) => ({ error }))
  if ('payable' in looked) return looked
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { result: await replay(context, userId, earlier) }
  if ('error' in looked) throw looked.error
  return { result: { view: await readPayment(context, userId, looked.receiptId), how: 'receipt' } }
}

async function replay(context: AppContext, userId: string, earlier: StoredOutcome): Promise<PaymentResult> {
  return { view: await readPayment(context, userId, madeOrThrow(earlier, true)), how: 'replayed' }
}
