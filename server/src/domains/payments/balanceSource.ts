import { tightest } from '@wallet/rules'
import type { AppContext } from '#context'
import { reachOf, readRoom, refusalOf } from '#domains/limits/limitRoom'
import { payFromBalance } from '#domains/payments/payFromBalance'
import {
  capsOf,
  type PaymentSource,
  type SingleSourceEntry,
  type SourceQuestion,
} from '#domains/payments/paymentSource'

/** The wallet's own balance: decided and booked at once. */
export const balanceSource: SingleSourceEntry = {
  namesCard: false,
  namesBalance: false,
  quote: async (context, question) => [await quote(context, question)],
  pay: (context, attempt) => payFromBalance(context, attempt),
}

async function quote(context: AppContext, question: SourceQuestion): Promise<PaymentSource> {
  const { payer, codeKind, wantedFen, blocked } = question
  const source = { kind: 'balance', card: null, balanceFen: null } as const
  if (blocked || !payer) return { ...source, availableFen: null, boundBy: null, caps: [], refusal: blocked }
  const movement = { kind: 'payment', sourceKind: 'balance', codeKind } as const
  const room = await readRoom(context.database, payer, movement, context.clock.now())
  const reach = reachOf(room, wantedFen)
  // A price is not its payer's to lower: a cap that it is above goes before what a top-up would cure.
  const cap = tightest(room.rooms)
  const refusal = cap && cap.leftFen < wantedFen ? refusalOf(cap) : reach.refusal
  return { ...source, ...reach, refusal, caps: capsOf(room) }
}
