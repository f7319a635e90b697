import {
  type AccountClass,
  accountClassChecks,
  accountClasses,
  capAt,
  limitRules,
  type OwnCap,
  type OwnLimitName,
  ownLimitNames,
} from '@wallet/rules'
import type { AppContext } from '#context'
import { countChecks } from '#domains/identity/externalChecks'
import { type RuleRoom, readRoomOf } from '#domains/limits/limitRoom'
import { limitsAmong } from '#domains/limits/limitsOf'

/** Every cap of one user at one moment, and what lifts their class. */
export interface LimitsView {
  readonly accountClass: AccountClass | null
  readonly checkCount: number
  /** Null in the highest class. */
  readonly nextClass: { readonly accountClass: AccountClass; readonly checksLeft: number } | null
  readonly rooms: readonly RuleRoom[]
  readonly own: readonly OwnLimit[]
  readonly asOf: Date
}

/** A cap that its owner may set, as it stands. */
export interface OwnLimit {
  readonly name: OwnLimitName
  /** Null: none. */
  readonly capFen: number | null
  /** What it becomes at `nextAt`; null with a time beside it: none. */
  readonly nextCapFen: number | null
  readonly nextAt: Date | null
}

/** All that bounds what a user may move: each cap with what it has counted and leaves, in the order in which they refuse. */
export async function readLimits(context: AppContext, userId: string): Promise<LimitsView> {
  const now = context.clock.now()
  const [payer, checkCount] = await Promise.all([
    context.batches.payers.ask(userId),
    countChecks(context.database, userId),
  ])
  const { accountClass = null, verifiedAt = null, ownCaps = [] } = payer ?? {}
  const limits =
    accountClass && verifiedAt ? limitsAmong(limitRules, { userId, accountClass, verifiedAt, ownCaps }, now) : []
  const { rooms } = await readRoomOf(context.database, userId, limits)
  return {
    accountClass,
    checkCount,
    nextClass: nextClassOf(accountClass, checkCount),
    rooms,
    own: ownLimitNames.map((name) => ownLimitOf(name, ownCaps, now)),
    asOf: now,
  }
}

function nextClassOf(accountClass: AccountClass | null, checkCount: number): LimitsView['nextClass'] {
  const next = accountClasses[accountClass === null ? 0 : accountClasses.indexOf(accountClass) + 1]
  return next ? { accountClass: next, checksLeft: Math.max(0, accountClassChecks[next] - checkCount) } : null
}

function ownLimitOf(name: OwnLimitName, caps: readonly OwnCap[], now: Date): OwnLimit {
  const set = caps.find((cap) => cap.name === name)
  const isWaiting = set !== undefined && set.nextAtMs !== null && set.nextAtMs > now.getTime()
  return {
    name,
    capFen: set ? capAt(set, now) : null,
    nextCapFen: isWaiting ? set.nextCapFen : null,
    nextAt: isWaiting && set.nextAtMs !== null ? new Date(set.nextAtMs) : null,
  }
}
