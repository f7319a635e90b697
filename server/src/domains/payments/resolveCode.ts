import { type ErrorCode, staticCodeDailyCapFen } from '@wallet/rules'
import type { ErrorParams } from '#apiError'
import type { AppContext } from '#context'
import { type CardRow, listCards } from '#domains/cards/cardStore'
import { cardParams } from '#domains/cards/cardSummaries'
import { cardRefusal } from '#domains/cards/usableCard'
import type { PayerRow } from '#domains/funding/payerView'
import { balanceLimits, startOfShanghaiDay } from '#domains/limits/paymentLimits'
import { type PayableCode, payableCode } from '#domains/payments/payableCode'
import { sumStaticCardPayments } from '#domains/payments/paymentStore'
import { holdingOf, readAccounts } from '#ledger/accountStore'
import { userBalance } from '#ledger/chartOfAccounts'

export interface SourceRefusal {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** Something the payer could pay with, and why not when it cannot. */
export interface PaymentSource {
  readonly kind: 'balance' | 'card'
  readonly card: CardRow | null
  /** The most it can pay for this code now; null when only trying would tell. */
  readonly availableFen: number | null
  /** What an amount above `availableFen` is refused with. */
  readonly boundBy: 'BALANCE_SHORT' | 'CLASS_CAP' | 'STATIC_CAP' | null
  readonly refusal: SourceRefusal | null
}

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
  const blocked = payerRefusal(payer)
  const sources = [
    await balanceSource(context, { userId, payer, payable, blocked }),
    ...(await cardSources(context, { userId, payable, blocked })),
  ]
  return { payable, sources }
}

/** What keeps this user from paying with anything. */
function payerRefusal(payer: PayerRow | null): SourceRefusal | null {
  if (!payer?.accountClass) return { code: 'IDENTITY_REQUIRED', params: {} }
  if (!payer.hasPin) return { code: 'PIN_NOT_SET', params: {} }
  return null
}

async function balanceSource(
  context: AppContext,
  question: { userId: string; payer: PayerRow | null; payable: PayableCode; blocked: SourceRefusal | null },
): Promise<PaymentSource> {
  const { userId, payable, blocked } = question
  const { accountClass = null, verifiedAt = null } = question.payer ?? {}
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

async function cardSources(
  context: AppContext,
  { userId, payable, blocked }: { userId: string; payable: PayableCode; blocked: SourceRefusal | null },
): Promise<PaymentSource[]> {
  const leftFen = payable.code.kind === 'static' ? await staticRoom(context, userId) : null
  const cards = await listCards(context.database, userId)
  return cards.map((card) => {
    const cardCode = cardRefusal(card)
    const capRefusal: SourceRefusal | null = leftFen === 0 ? { code: 'STATIC_CAP', params: { leftFen } } : null
    const refusal = blocked ?? (cardCode ? { code: cardCode, params: cardParams(card) } : capRefusal)
    return { kind: 'card', card, availableFen: leftFen, boundBy: leftFen === null ? null : 'STATIC_CAP', refusal }
  })
}

/** What the user's cards may still pay to static codes today. */
async function staticRoom(context: AppContext, userId: string): Promise<number> {
  const since = startOfShanghaiDay(context.clock.now())
  return Math.max(0, staticCodeDailyCapFen - Number(await sumStaticCardPayments(context.database, userId, since)))
}
