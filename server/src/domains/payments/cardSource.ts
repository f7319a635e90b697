import { staticCodeDailyCapFen } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { SourceRefusal } from '#domains/funding/fundingChannel'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { startOfShanghaiDay } from '#domains/limits/paymentLimits'
import { payFromCard } from '#domains/payments/payFromCard'
import type { PaymentSource, PaymentSourceEntry, SourceQuestion } from '#domains/payments/paymentSource'
import { sumStaticCardPayments } from '#domains/payments/paymentStore'

/** Bound cards, debited through their bank: settled when it answers. */
export const cardSource: PaymentSourceEntry = {
  namesCard: true,
  consent: 'cards',
  quote,
  pay(context, attempt, cardId) {
    if (cardId === null) throw new ApiError('REQUEST_INVALID', { field: 'source.cardId' })
    return payFromCard(context, attempt, cardId)
  },
}

async function quote(context: AppContext, { userId, payable, blocked }: SourceQuestion): Promise<PaymentSource[]> {
  const leftFen = payable.code.kind === 'static' ? await staticRoom(context, userId) : null
  const capRefusal: SourceRefusal | null = leftFen === 0 ? { code: 'STATIC_CAP', params: { leftFen } } : null
  const boundBy = leftFen === null ? null : 'STATIC_CAP'
  const quotes = await fundingChannels.card.quote(context.database, userId)
  return quotes.map(({ card, refusal }) => {
    return { kind: 'card', card, availableFen: leftFen, boundBy, refusal: blocked ?? refusal ?? capRefusal }
  })
}

/** What the user's cards may still pay to static codes today. */
async function staticRoom(context: AppContext, userId: string): Promise<number> {
  const since = startOfShanghaiDay(context.clock.now())
  return Math.max(0, staticCodeDailyCapFen - Number(await sumStaticCardPayments(context.database, userId, since)))
}
