import type { AppContext } from '#context'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import type { PayerRow } from '#domains/funding/verifiedPayer'
import { type PayableCode, payableCode } from '#domains/payments/payableCode'
import type { PaymentSource } from '#domains/payments/paymentSource'
import { paymentSources } from '#domains/payments/paymentSources'

export interface ResolvedCode {
  readonly payable: PayableCode
  readonly sources: readonly PaymentSource[]
}

/**
 * Tells who a scanned code would pay, how much, until when, and with what this user can pay it. What it promises is
 * checked again when the payment is made.
 *
 * @throws {ApiError} what `payableCode` throws.
 */
export async function resolveCode(context: AppContext, userId: string, text: string): Promise<ResolvedCode> {
  const payable = await payableCode(context, userId, text)
  if (payable.ownReceipt) return { payable, sources: [] }
  const payer = await context.batches.payers.ask(userId)
  const question = { userId, payer, payable, blocked: payerRefusal(payer) }
  const sources: PaymentSource[] = []
  for (const { quote } of Object.values(paymentSources)) sources.push(...(await quote(context, question)))
  return { payable, sources }
}

/** What keeps this user from paying with anything. */
function payerRefusal(payer: PayerRow | null): SourceRefusal | null {
  if (!payer?.accountClass) return { code: 'IDENTITY_REQUIRED', params: {} }
  if (!payer.hasPin) return { code: 'PIN_NOT_SET', params: {} }
  return null
}
