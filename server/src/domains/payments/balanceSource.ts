import type { AppContext } from '#context'
import { balanceLimits } from '#domains/limits/paymentLimits'
import { payFromBalance } from '#domains/payments/payFromBalance'
import type { PaymentSource, PaymentSourceEntry, SourceQuestion } from '#domains/payments/paymentSource'
import { holdingOf, readAccounts } from '#ledger/accountStore'
import { userBalance } from '#ledger/chartOfAccounts'

/** The wallet's own balance: decided and booked at once. */
export const balanceSource: PaymentSourceEntry = {
  namesCard: false,
  consent: null,
  quote: async (context, question) => [await quote(context, question)],
  pay: (context, attempt) => payFromBalance(context, attempt),
}

async function quote(context: AppContext, { userId, payer, payable, blocked }: SourceQuestion): Promise<PaymentSource> {
  const { accountClass = null, verifiedAt = null } = payer ?? {}
  const source = { kind: 'balance', card: null } as const
  if (blocked || !accountClass || !verifiedAt) return { ...source, availableFen: null, boundBy: null, refusal: blocked }
  const limits = balanceLimits({ userId, accountClass, verifiedAt }, payable.code.kind, context.clock.now())
  const balance = userBalance(userId)
  const totalsOf = await readAccounts(context.database, [balance.id, ...limits.map((limit) => limit.meter.id)])
  const balanceFen = Number(holdingOf(totalsOf(balance.id)))
  const rooms = limits.map((limit) => ({
    code: limit.refusal,
    leftFen: Math.max(0, limit.capFen - Number(totalsOf(limit.meter.id).debitsPosted)),
  }))
  const wantedFen = payable.order ? Number(payable.order.amountFen) : 1
  const fullRoom = rooms.find((room) => room.leftFen < wantedFen)
  const reach = reachOf(rooms, balanceFen)
  if (fullRoom) {
    return { ...source, ...reach, refusal: { code: fullRoom.code, params: { leftFen: fullRoom.leftFen } } }
  }
  if (balanceFen < wantedFen) {
    const params = { gapFen: wantedFen - balanceFen, availableFen: balanceFen }
    return { ...source, ...reach, refusal: { code: 'BALANCE_SHORT', params } }
  }
  return { ...source, ...reach, refusal: null }
}

/** The tightest of the caps and the balance. Where two are as tight, a cap is named: no top-up cures it. */
function reachOf(
  rooms: readonly { code: 'CLASS_CAP' | 'STATIC_CAP'; leftFen: number }[],
  balanceFen: number,
): Pick<PaymentSource, 'availableFen' | 'boundBy'> {
  const bounds = [...rooms, { code: 'BALANCE_SHORT' as const, leftFen: Math.max(0, balanceFen) }]
  const tightest = bounds.reduce((best, bound) => (bound.leftFen < best.leftFen ? bound : best))
  return { availableFen: tightest.leftFen, boundBy: tightest.code }
}
