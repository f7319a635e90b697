import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { readRoomIfLimited, refusalOf, tightest } from '#domains/limits/limitRoom'
import { payFromCard } from '#domains/payments/payFromCard'
import {
  capsOf,
  type PaymentSource,
  type PaymentSourceEntry,
  type SourceQuestion,
} from '#domains/payments/paymentSource'

/** Bound cards, debited through their bank: settled when it answers. */
export const cardSource: PaymentSourceEntry = {
  namesCard: true,
  quote,
  pay(context, attempt, cardId) {
    if (cardId === null) throw new ApiError('REQUEST_INVALID', { field: 'source.cardId' })
    return payFromCard(context, attempt, cardId)
  },
}

async function quote(context: AppContext, question: SourceQuestion): Promise<PaymentSource[]> {
  const { userId, payable, blocked } = question
  const room = await roomOf(context, question)
  const wantedFen = payable.order ? Number(payable.order.amountFen) : 1
  const cap = room && tightest(room)
  const reach = { availableFen: cap?.leftFen ?? null, boundBy: cap?.rule.refusal ?? null, caps: capsOf(room) }
  const capRefusal = cap && cap.leftFen < wantedFen ? refusalOf(cap) : null
  const quotes = await fundingChannels.card.quote(context.database, userId)
  return quotes.map(({ card, refusal }) => ({
    kind: 'card',
    card,
    ...reach,
    refusal: blocked ?? refusal ?? capRefusal,
  }))
}

/** What the user's cards may still pay for such a code; null where no rule says. */
async function roomOf(context: AppContext, { userId, payer, payable }: SourceQuestion) {
  const { accountClass = null, verifiedAt = null } = payer ?? {}
  if (!accountClass || !verifiedAt) return null
  const movement = { kind: 'payment', sourceKind: 'card', codeKind: payable.codeKind } as const
  return readRoomIfLimited(context.database, { userId, accountClass, verifiedAt }, movement, context.clock.now())
}
