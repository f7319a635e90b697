import { randomBytes } from 'node:crypto'
import {
  type AccountClass,
  type CodeKind,
  type LimitRule,
  limitRules,
  type Movement,
  type OwnLimitName,
  ownLimitNames,
  pinFreeRule,
  withdrawalFee,
  withdrawalFees,
} from '@wallet/rules'
import { type Limit, type LimitedPayer, limitsOf } from '#domains/limits/limitsOf'

/** What is asked of a server. `pay` says by which kind of merchant's code; `charge` is a merchant's, of a shown code. */
export type Asked =
  | { readonly kind: 'pay'; readonly codeKind: CodeKind; readonly sourceKind: 'balance' | 'card' }
  | { readonly kind: 'topup' }
  | { readonly kind: 'transfer'; readonly isToOne: boolean }
  | { readonly kind: 'withdrawal' }
  | { readonly kind: 'charge' }

/** A cap and how many race for it. */
export interface CapRace {
  readonly name: string
  readonly capFen: number
  /** Where each movement stands alone its size is what counts, else what they add up to. */
  readonly isSingle: boolean
  readonly accountClass: AccountClass
  /** The cap that its owner has set before; null for one of a rule. */
  readonly ownCap: OwnLimitName | null
  readonly asked: Asked
  readonly billKind: Movement['kind']
  readonly amountOf: (index: number) => number
  /** Moved before the race, and counted with it: what makes every attempt cost the same. */
  readonly firstFen: number
}

const parts = 100
/** Divided by no amount of ours: the sum stays short of it by less than one more would need. */
const ownCapFen = 12_345

/** Every cap of the table of limits, and those of payments without a PIN. */
export function capRaces(now: Date): CapRace[] {
  return [...limitRules.map((rule) => raceFor(rule, now)), ...pinFreeRaces()]
}

/** @throws {Error} for a cap that is never the tightest: nothing can race for it. */
function raceFor(rule: LimitRule, now: Date): CapRace {
  const movement = movementFor(rule)
  for (const accountClass of ['III', 'II', 'I'] as const) {
    const limits = limitsOf(payerWith(rule, accountClass, now), movement, now)
    const limit = limits.find((each) => each.rule === rule)
    if (limit === undefined || !isTightest(limit, limits)) continue
    const { capFen, period } = limit
    const isSingle = period === null
    const unitFen = Math.floor(capFen / parts)
    return {
      name: rule.name,
      capFen,
      isSingle,
      accountClass,
      ownCap: ownLimitNames.find((own) => own === rule.name) ?? null,
      asked: askedFor(rule, movement),
      billKind: movement.kind,
      amountOf: isSingle ? (index) => capFen + (index % 2) : () => unitFen,
      firstFen: movement.kind === 'withdrawal' ? withdrawalFees.freePerMonthFen : 0,
    }
  }
  throw new Error(`${rule.name} is in no class the tightest cap`)
}

/** What can be met again and again comes first: single caps stand beside the others, and so do caps of other payees. */
function isTightest(limit: Limit, limits: readonly Limit[]): boolean {
  return limits.every(({ rule, capFen, period }) => {
    if (rule === limit.rule) return true
    return period === null || (rule.isPerPayee && !limit.rule.isPerPayee) || capFen > limit.capFen
  })
}

function payerWith({ name }: LimitRule, accountClass: AccountClass, now: Date): LimitedPayer {
  const ownCaps = ownLimitNames
    .filter((own) => own === name)
    .map((own) => ({ name: own, capFen: ownCapFen, sinceMs: now.getTime(), nextCapFen: null, nextAtMs: null }))
  return { userId: '', accountClass, verifiedAt: now, ownCaps }
}

/** A cap of codes of some kinds is met by the first of them, one of all codes by those that have the most room. */
function movementFor({ counts, caps }: LimitRule): Movement {
  switch (counts.kind) {
    case 'payment': {
      const [codeKind = caps === null ? 'static' : 'dynamic'] = counts.codeKinds ?? []
      return { kind: 'payment', sourceKind: counts.sourceKind, codeKind }
    }
    case 'transfer':
      return { kind: 'transfer', payeeKey: '' }
    case 'topup':
    case 'withdrawal':
      return { kind: counts.kind }
  }
}

function askedFor({ isPerPayee }: LimitRule, movement: Movement): Asked {
  switch (movement.kind) {
    case 'payment':
      return { kind: 'pay', codeKind: movement.codeKind, sourceKind: movement.sourceKind }
    case 'transfer':
      return { kind: 'transfer', isToOne: isPerPayee ?? false }
    case 'topup':
    case 'withdrawal':
      return { kind: movement.kind }
  }
}

function pinFreeRaces(): CapRace[] {
  const { perPaymentFen, perDayFen, paymentsPerDay } = pinFreeRule
  const race = {
    accountClass: 'III',
    ownCap: null,
    asked: { kind: 'charge' },
    billKind: 'payment',
    firstFen: 0,
  } as const
  const together = { ...race, isSingle: false }
  return [
    {
      ...race,
      name: 'pin_free_payment',
      capFen: perPaymentFen,
      isSingle: true,
      amountOf: (i) => perPaymentFen + (i % 2),
    },
    { ...together, name: 'pin_free_day', capFen: perDayFen, amountOf: () => perDayFen / (paymentsPerDay - 1) },
    { ...together, name: 'pin_free_count', capFen: paymentsPerDay, amountOf: () => 1 },
  ]
}

/** What a withdrawal of this amount costs once the month's free quota is used. */
export const feeOf = (amountFen: number): number => withdrawalFee(amountFen, 0).feeFen

/** The number by which a phone without a wallet is known, as hexadecimal digits of no phone at all. */
export const strangerIndex = (): string => randomBytes(32).toString('hex')
