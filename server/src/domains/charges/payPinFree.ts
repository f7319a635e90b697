import { errorRules, sourceConsents } from '@wallet/rules'
import { type ApiError, isApiError } from '#apiError'
import type { AppContext } from '#context'
import type { ChargeRow } from '#domains/charges/chargeStore'
import { endCharge, isOverdue } from '#domains/charges/charges'
import { requireConsent } from '#domains/consents/consents'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import { type VerifiedPayer, verifiedPayer } from '#domains/funding/verifiedPayer'
import type { OrderRow } from '#domains/merchants/payableOrder'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import type { PaymentAttempt } from '#domains/payments/paymentAttempt'
import type { ChosenSource, PaymentSource } from '#domains/payments/paymentSource'
import { paymentSources } from '#domains/payments/paymentSources'
import { readPreflight } from '#domains/payments/readPreflight'
import { keyedRequest } from '#kit/idempotency'

export interface PinFreeCharge {
  readonly charge: ChargeRow
  readonly merchant: MerchantRow
  readonly order: OrderRow
}

/**
 * Pays a charge that needs no PIN from the first source that can: the balance, then the cards as their owner has them.
 * When none can, the charge is over, for the first reason met. Done twice it pays once: each source is tried under a key of
 * the charge.
 */
export async function payPinFree(context: AppContext, charged: PinFreeCharge): Promise<void> {
  const { charge, order } = charged
  const wanted = { codeKind: 'presented', wantedFen: Number(order.amountFen) } as const
  const refusals: SourceRefusal[] = []
  const { sources } = await readPreflight(context, charge.userId, wanted)
  for (const source of sources) {
    if (isOverdue(order, context.clock.now())) return
    const refusal = source.refusal ?? (await tryOne(context, charged, source))
    if (refusal === null) return
    refusals.push(refusal)
  }
  const [first] = refusals
  if (first) await endCharge(context, charge.id, { by: 'source', ...first })
}

/** Null when it has paid, may yet pay, or somebody else has ended the charge. */
async function tryOne(
  context: AppContext,
  charged: PinFreeCharge,
  { kind, card, balanceFen }: PaymentSource,
): Promise<SourceRefusal | null> {
  const { userId } = charged.charge
  const cardId = card?.id ?? null
  try {
    const consent = sourceConsents[kind]
    if (consent !== null) await requireConsent(context.database, userId, consent)
    const payer = await verifiedPayer(context, userId)
    const attempt = pinFreeAttempt(charged, payer, { kind, cardId })
    const { view } = await paymentSources[kind].pay(context, attempt, { kind, cardId, balanceFen })
    const { status, failureCode, failureParams } = view.payment
    return status === 'failed' && failureCode !== null ? { code: failureCode, params: failureParams ?? {} } : null
  } catch (error) {
    if (isApiError(error, 'ORDER_PAYING')) return null
    if (!isApiError(error) || !isRefusal(error)) throw error
    return { code: error.code, params: error.params }
  }
}

/** Each source is tried once: under a key of the charge. */
export function pinFreeAttempt(
  { charge, merchant, order }: PinFreeCharge,
  payer: VerifiedPayer,
  { kind, cardId }: Pick<ChosenSource, 'kind' | 'cardId'>,
): PaymentAttempt {
  const { id, userId, amountFen } = charge
  const key = [id, kind, ...(cardId === null ? [] : [cardId])].join('-')
  const keyed = keyedRequest('payment', { userId, key, content: [id, kind, cardId] })
  return { payer, keyed, payable: { codeKind: 'presented', merchant, order }, amountFen: Number(amountFen) }
}

/** A "no" that says something of this source, and not of this moment. */
function isRefusal({ code }: ApiError): boolean {
  return code === 'CONSENT_REQUIRED' || errorRules[code].keyed === 'kept'
}
