import type { LimitRuleOf } from '@wallet/rules'
import type { AppContext } from '#context'
import { type LimitRoom, readRoom, refusalOf, tightest } from '#domains/limits/limitRoom'
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
  const reach = { ...reachOf(room), caps: capsOf(room) }
  // The command refuses in this order too: caps first, because no top-up cures them, and of these the tightest.
  const cap = tightest(room)
  if (cap && cap.leftFen < wantedFen) return { ...source, ...reach, refusal: refusalOf(cap) }
  if (room.heldFen < wantedFen) {
    const params = { gapFen: wantedFen - room.heldFen, availableFen: room.heldFen }
    return { ...source, ...reach, refusal: { code: 'BALANCE_SHORT', params } }
  }
  return { ...source, ...reach, refusal: null }
}

/** The tightest of the caps and the balance. Where two are as tight, a cap is named: no top-up cures it. */
function reachOf(room: LimitRoom<LimitRuleOf<'payment'>>): Pick<PaymentSource, 'availableFen' | 'boundBy'> {
  const heldFen = Math.max(0, room.heldFen)
  const cap = tightest(room)
  if (cap && cap.leftFen <= heldFen) return { availableFen: cap.leftFen, boundBy: cap.rule.refusal }
  return { availableFen: heldFen, boundBy: 'BALANCE_SHORT' }
}
