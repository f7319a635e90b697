import type { AppContext } from '#context'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import { limitedPayer, type PayerRow } from '#domains/funding/verifiedPayer'
import { combinedOf } from '#domains/payments/combinedSource'
import type { PaymentSource, SourceQuestion } from '#domains/payments/paymentSource'
import { singleSources } from '#domains/payments/paymentSources'
import { findSourceOrder } from '#domains/payments/sourceOrderStore'

/** With what this user could pay so much by such a code, in the order in which they want to, and why not. */
export async function quoteSources(
  context: AppContext,
  userId: string,
  wanted: Pick<SourceQuestion, 'codeKind' | 'wantedFen'>,
): Promise<PaymentSource[]> {
  const [payer, order] = await Promise.all([
    context.batches.payers.ask(userId),
    findSourceOrder(context.database, userId),
  ])
  const question = { userId, payer: limitedPayer(payer), blocked: payerRefusal(payer), ...wanted }
  const sources: PaymentSource[] = []
  for (const { quote } of Object.values(singleSources)) sources.push(...(await quote(context, question)))
  const placeOf = ({ kind, card }: PaymentSource) => {
    const place = order.indexOf(card?.id ?? kind)
    return place < 0 ? order.length : place
  }
  // A stable sort: what nobody has put in order comes after the rest, as it is offered.
  sources.sort((one, other) => placeOf(one) - placeOf(other))
  const combined = combinedOf(sources)
  const behindBalance = sources.findIndex(({ kind }) => kind === 'balance') + 1
  return combined ? sources.toSpliced(behindBalance, 0, combined) : sources
}

/** Whether this user wants to pay from the balance before anything else, as everybody does until they have said. */
export async function isBalanceFirst({ database }: AppContext, userId: string): Promise<boolean> {
  const [first = 'balance'] = await findSourceOrder(database, userId)
  return first === 'balance'
}

/** What keeps this user from paying with anything. */
function payerRefusal(payer: PayerRow | null): SourceRefusal | null {
  if (!payer?.accountClass) return { code: 'IDENTITY_REQUIRED', params: {} }
  if (!payer.hasPin) return { code: 'PIN_NOT_SET', params: {} }
  return null
}
