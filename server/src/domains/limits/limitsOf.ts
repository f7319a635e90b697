import {
  type AccountClass,
  accountClasses,
  type CountedMovements,
  capAt,
  type LimitRule,
  type LimitRuleOf,
  type LimitWindow,
  limitRulesOf,
  type Movement,
  type OwnCap,
  type SourceKind,
  shanghaiDay,
} from '@wallet/rules'

/** Whose limits: what decides a cap, and from when its years run. */
export interface LimitedPayer {
  readonly userId: string
  readonly accountClass: AccountClass
  readonly verifiedAt: Date
  readonly ownCaps: readonly OwnCap[]
}

/** A rule as it holds for one account at one moment. */
export interface Limit<Rule = LimitRule> {
  readonly rule: Rule
  readonly capFen: number
  readonly window: LimitWindow
  /** What is counted together; null where each movement stands alone. */
  readonly period: LimitPeriod | null
}

export interface LimitPeriod {
  /** Part of the name of the meter. */
  readonly name: string
  readonly since: Date
  /** When it counts afresh; null for what never does. */
  readonly endsAt: Date | null
}

/** What a movement counts against, in the order in which the rules refuse. */
export function limitsOf<Moved extends Movement>(
  payer: LimitedPayer,
  movement: Moved,
  now: Date,
): Limit<LimitRuleOf<Moved['kind']>>[] {
  return limitsAmong(limitRulesOf<Moved['kind']>(movement.kind), payer, now)
    .filter(({ rule }) => isCounted(rule.counts, movement))
    .map((limit) => ({ ...limit, period: periodFor(limit.rule, movement, limit.period) }))
}

/** Those of the rules that hold for this account now, whatever they count. */
export function limitsAmong<Rule extends LimitRule>(
  rules: readonly Rule[],
  payer: LimitedPayer,
  now: Date,
): Limit<Rule>[] {
  return rules
    .filter(({ inForceFrom = '' }) => inForceFrom <= shanghaiDay(now))
    .flatMap((rule) => {
      const limit = rule.caps === null ? ownLimitOf(rule, payer, now) : null
      if (limit !== null || rule.caps === null) return limit ?? []
      const { window, capFen } = rule.caps[payer.accountClass]
      return { rule, capFen, window, period: periodOf(window, payer.verifiedAt, now) }
    })
}

/** What the owner has set, counted from when it was set on: what went before nobody was told to count. */
function ownLimitOf<Rule extends LimitRule>(rule: Rule, payer: LimitedPayer, now: Date): Limit<Rule> | null {
  const set = payer.ownCaps.find(({ name }) => name === rule.name)
  const capFen = set ? capAt(set, now) : null
  const window = rule.ownWindow
  if (set === undefined || capFen === null || window === undefined) return null
  const whole = periodOf(window, payer.verifiedAt, now)
  const since = new Date(Math.max(set.sinceMs, whole?.since.getTime() ?? 0))
  return { rule, capFen, window, period: whole && { ...whole, name: `${whole.name}/${set.sinceMs}`, since } }
}

/** Movements to one payee are counted together where a rule says so, apart from those to others. */
function periodFor(rule: LimitRule, movement: Movement, period: LimitPeriod | null): LimitPeriod | null {
  if (!rule.isPerPayee || period === null || movement.kind !== 'transfer') return period
  return { ...period, name: `${period.name}|${movement.payeeKey}` }
}

/** Whose meter a rule counts on. */
export function meterNameOf({ name, sharesMeterOf }: LimitRule): string {
  return sharesMeterOf ?? name
}

/** A rule counts a movement that is all it says; of kinds of code, one of them. */
function isCounted(counted: CountedMovements, movement: Movement): boolean {
  const fields: Readonly<Record<string, unknown>> = { codeKind: null, ...movement }
  return Object.entries({ codeKinds: undefined, ...counted }).every(([field, value]) => {
    if (value === undefined) return true
    return Array.isArray(value) ? value.includes(fields.codeKind) : fields[field] === value
  })
}

/**
 * The other periods of a rule that a movement counts in beside its own: those of the classes above. Whoever rises in the
 * middle of a year has used of that year what they moved before.
 */
export function periodsAbove({ rule, window }: Limit, { accountClass, verifiedAt }: LimitedPayer, now: Date) {
  const above = accountClasses.slice(accountClasses.indexOf(accountClass) + 1)
  const windows = new Set(above.flatMap((each) => rule.caps?.[each].window ?? []))
  windows.delete(window)
  return [...windows].flatMap((each) => periodOf(each, verifiedAt, now) ?? [])
}

/**
 * How the movements of a rule are counted. Money that moves at once counts on a meter of the ledger, in the batch that
 * moves it. Money fetched from outside is open for a while before it moves or does not: its bill, written with the debit
 * before anybody outside is asked, counts from then on until it has failed, behind its user's lane.
 */
export function countedOn(counted: CountedMovements): 'meter' | 'bills' {
  switch (counted.kind) {
    case 'payment':
      return paymentsCountedOn[counted.sourceKind]
    case 'topup':
      return 'bills'
    case 'transfer':
    case 'withdrawal':
      return 'meter'
  }
}

const paymentsCountedOn: Readonly<Record<SourceKind, 'meter' | 'bills'>> = { balance: 'meter', card: 'bills' }

function periodOf(window: LimitWindow, openedAt: Date, now: Date): LimitPeriod | null {
  switch (window) {
    case 'lifetime':
      return { name: 'lifetime', since: openedAt, endsAt: null }
    case 'accountYear':
      return periodFrom(accountYear(openedAt, now), { years: 1 })
    case 'month':
      return periodFrom(`${shanghaiDay(now).slice(0, 7)}-01`, { months: 1 })
    case 'day':
      return periodFrom(shanghaiDay(now), { days: 1 })
    case 'transaction':
      return null
  }
}

/** The first day of the account's current year: years run from the day the account was opened. */
function accountYear(openedAt: Date, now: Date): string {
  const openingDay = shanghaiDay(openedAt)
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4)) - (today.slice(5) < openingDay.slice(5) ? 1 : 0)
  return `${year}-${openingDay.slice(5)}`
}

/** Begins and ends at midnight in Shanghai; 29 February is 1 March in a year that has none. */
function periodFrom(day: string, length: { years?: number; months?: number; days?: number }): LimitPeriod {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const { years = 0, months = 0, days = 0 } = length
  const midnight = (...[y, m, d]: [number, number, number]) => new Date(Date.UTC(y, m - 1, d, -8))
  const endsAt = midnight(year + years, month + months, dayOfMonth + days)
  return { name: day, since: midnight(year, month, dayOfMonth), endsAt }
}
