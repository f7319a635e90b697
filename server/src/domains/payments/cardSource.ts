import { tightest } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { fundingChannels } from '#domains/funding/fundingChannels'
import { readRoomIfLimited, refusalOf } from '#domains/limits/limitRoom'
import { payFromCard } from '#domains/payments/payFromCard'
import {
  capsOf,
  type PaymentSource,
  type SingleSourceEntry,
  type SourceQuestion,
} from '#domains/payments/paymentSource'

/** Bound cards, debited through their bank: settled when it answers. */
export const cardSource: SingleSourceEntry = {
  namesCard: true,
  namesBalance: false,
  quote,
  pay(context, attempt, { cardId }) {
    if (cardId === null) throw new ApiError('REQUEST_INVALID', { field: 'source.cardId' })
    return payFromCard(context, attempt, { sourceKind: 'card', cardId, balanceFen: null })
  },
}

async function quote(context: AppContext, question: SourceQuestion): Promise<PaymentSource[]> {
  const { userId, wantedFen, blocked } = question
  const room = await roomOf(context, question)
  const cap = room && tightest(room.rooms)
  const reach = { availableFen: cap?.leftFen ?? null, boundBy: cap?.rule.refusal ?? null, caps: capsOf(room) }
  const capRefusal = cap && cap.leftFen < wantedFen ? refusalOf(cap) : null
  const quotes = await fundingChannels.card.quote(context.database, userId)
  return quotes.map(({ card, refusal }) => ({
    kind: 'card',
    card,
    balanceFen: null,
    ...reach,
    refusal: blocked ?? refusal ?? capRefusal,
  }))
}

/** What the user's cards may still pay for such a code; null where no rule says. */
async function roomOf(context: AppContext, { payer, codeKind }: SourceQuestion) {
  if (!payer) return null
  const movement = { kind: 'payment', sourceKind: 'card', codeKind } as const
  return readRoomIfLimited(context.database, payer, movement, context.clock.now())
}
