import type { AppContext } from '#context'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import type { PayerRow } from '#domains/funding/verifiedPayer'
import type { PaymentSource, SourceQuestion } from '#domains/payments/paymentSource'
import { paymentSources } from '#domains/payments/paymentSources'

/** With what a user could pay such a code, in the order in which it is offered; what cannot pay says why. */
export async function quoteSources(
  context: AppContext,
  { userId, payable }: Pick<SourceQuestion, 'userId' | 'payable'>,
): Promise<PaymentSource[]> {
  const payer = await context.batches.payers.ask(userId)
  const question = { userId, payer, payable, blocked: payerRefusal(payer) }
  const sources: PaymentSource[] = []
  for (const { quote } of Object.values(paymentSources)) sources.push(...(await quote(context, question)))
  return sources
}

/** What keeps this user from paying with anything. */
function payerRefusal(payer: PayerRow | null): SourceRefusal | null {
  if (!payer?.accountClass) return { code: 'IDENTITY_REQUIRED', params: {} }
  if (!payer.hasPin) return { code: 'PIN_NOT_SET', params: {} }
  return null
}
