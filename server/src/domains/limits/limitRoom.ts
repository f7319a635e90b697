import { type ErrorCode, type LimitRule, type LimitRuleOf, type Movement, tightest } from '@wallet/rules'
import { ApiError, type ErrorParams } from '#apiError'
import { countedOn, type Limit, type LimitedPayer, limitsOf, meterNameOf } from '#domains/limits/limitsOf'
import { readUsed, type Used } from '#domains/limits/usedView'
import { limitMeter, userBalance } from '#ledger/chartOfAccounts'
import type { Queryable } from '#storage/database'

/** What one rule leaves. */
export interface RuleRoom<Rule = LimitRule> extends Limit<Rule> {
  readonly leftFen: number
}

/** What a movement may come to now, with what the account holds: all of one moment. */
export interface LimitRoom<Rule = LimitRule> {
  /** In the order in which they refuse. */
  readonly rooms: readonly RuleRoom<Rule>[]
  readonly heldFen: number
  /** Money on its way to the balance. */
  readonly incomingFen: number
}

/** How much every rule leaves of such a movement: what previews, quotes and the commands themselves ask. */
export async function readRoom<Moved extends Movement>(
  database: Queryable,
  payer: LimitedPayer,
  movement: Moved,
  now: Date,
): Promise<LimitRoom<LimitRuleOf<Moved['kind']>>> {
  return readRoomOf(database, payer.userId, limitsOf(payer, movement, now))
}

/** The same of any limits, read in one statement. */
export async function readRoomOf<Rule extends LimitRule>(
  database: Queryable,
  userId: string,
  limits: readonly Limit<Rule>[],
): Promise<LimitRoom<Rule>> {
  const used = await readUsed(database, {
    userId,
    balanceId: userBalance(userId).id,
    meterIds: limits.flatMap((limit) => meterIdOf(userId, limit) ?? []),
    bills: limits.flatMap((limit) => {
      const { rule, period } = limit
      const isOnMeter = meterIdOf(userId, limit) !== null
      return isOnMeter || period === null ? [] : [{ name: rule.name, counts: rule.counts, since: period.since }]
    }),
  })
  const rooms = limits.map((limit) => ({
    ...limit,
    leftFen: Math.max(0, limit.capFen - Number(usedOf(userId, limit, used))),
  }))
  return { rooms, heldFen: Number(used.heldFen), incomingFen: Number(used.incomingFen) }
}

/** Where what a limit counts is on a meter, be it that of the rule by which the money leaves again. */
function meterIdOf(userId: string, { rule, period }: Limit): string | null {
  if (period === null) return null
  if (rule.payableUnder !== undefined) return limitMeter(userId, rule.payableUnder, period.name).id
  return countedOn(rule.counts) === 'meter' ? limitMeter(userId, meterNameOf(rule), period.name).id : null
}

function usedOf(userId: string, limit: Limit, { meterFen, billsFen, heldFen, incomingFen }: Used): bigint {
  const meterId = meterIdOf(userId, limit)
  const countedFen = meterId === null ? (billsFen.get(limit.rule.name) ?? 0n) : (meterFen.get(meterId) ?? 0n)
  return limit.rule.payableUnder === undefined ? countedFen : countedFen + heldFen + incomingFen
}

/** The same room, without asking the database where no rule is about such a movement: null then. */
export async function readRoomIfLimited<Moved extends Movement>(
  database: Queryable,
  payer: LimitedPayer,
  movement: Moved,
  now: Date,
): Promise<LimitRoom<LimitRuleOf<Moved['kind']>> | null> {
  return limitsOf(payer, movement, now).length === 0 ? null : readRoom(database, payer, movement, now)
}

/** What a movement above this room is refused with. */
export function refusalOf<Rule extends LimitRule>(
  room: RuleRoom<Rule>,
): { code: Rule['refusal']; params: ErrorParams } {
  const { rule, capFen, leftFen } = room
  return { code: rule.refusal, params: { ...refusalTerms(room), leftFen, capFen } }
}

/** How far a movement out of the balance reaches, and why an amount does not go. */
export interface Reach<Code = ErrorCode> {
  readonly availableFen: number
  /** What refuses one fen more. */
  readonly boundBy: Code | 'BALANCE_SHORT'
  /** Null when the amount goes. */
  readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } | null
}

/** What an amount takes out of the balance, and the most that can go by what is held. */
interface Cost {
  readonly neededFen: number
  readonly mostFen: number
}

/** The tightest of the caps and what is held, as the ledger's command refuses. Of equals a cap: no top-up cures it. */
export function reachOf<Rule extends LimitRule>(
  room: LimitRoom<Rule>,
  amountFen: number,
  { neededFen, mostFen }: Cost = { neededFen: amountFen, mostFen: Math.max(0, room.heldFen) },
): Reach<Rule['refusal']> {
  const params = { gapFen: neededFen - Math.max(0, room.heldFen), availableFen: mostFen }
  const held = { code: 'BALANCE_SHORT' as const, params, leftFen: mostFen }
  const caps = room.rooms.map((cap) => ({ ...refusalOf(cap), leftFen: cap.leftFen }))
  const bound = tightest<typeof held | (typeof caps)[number]>([...caps, held]) ?? held
  const refusal = amountFen > bound.leftFen ? { code: bound.code, params: bound.params } : null
  return { availableFen: bound.leftFen, boundBy: bound.code, refusal }
}

/** What a refusal tells of its rule: which it is, since when it counts, and when it does so afresh. */
export function refusalTerms({ rule, window, period }: Limit): ErrorParams {
  const endsAt = period?.endsAt
  return {
    limit: rule.name,
    window,
    ...(rule.cap === undefined ? {} : { cap: rule.cap }),
    ...(endsAt ? { resetsAt: endsAt.toISOString() } : {}),
  }
}

/**
 * Refuses a movement. For one that is counted on bills this runs behind the user's lane, in the transaction that writes the
 * bill: no other movement of this user can slip in between what is read here and that row. For one on a meter it only says
 * the cap's name; the meter keeps it.
 *
 * @throws {ApiError} the refusal of the tightest rule, with `leftFen`.
 */
export async function requireRoom(
  database: Queryable,
  payer: LimitedPayer,
  movement: Movement,
  { amountFen, now }: { amountFen: number; now: Date },
): Promise<void> {
  const room = await readRoomIfLimited(database, payer, movement, now)
  const cap = room && tightest(room.rooms)
  if (!cap || amountFen <= cap.leftFen) return
  const { code, params } = refusalOf(cap)
  throw new ApiError(code, params)
}

/**
 * Refuses money from somebody else that could not leave the account again. Runs behind the user's lane, in the transaction
 * that writes the bill of the money, like `requireRoom`.
 *
 * @throws {ApiError} RECEIVE_CAP with `leftFen` and `capFen`.
 */
export async function requireWayOut(
  database: Queryable,
  payee: LimitedPayer,
  { amountFen, now }: { amountFen: number; now: Date },
): Promise<void> {
  const { rooms } = await readRoom(database, payee, { kind: 'topup' }, now)
  const cap = tightest(rooms.filter(({ rule }) => rule.payableUnder !== undefined))
  if (!cap || amountFen <= cap.leftFen) return
  throw new ApiError('RECEIVE_CAP', { leftFen: cap.leftFen, capFen: cap.capFen })
}
