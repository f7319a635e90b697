import {
  type AccountClass,
  type CountedMovements,
  type LimitRule,
  type LimitRuleOf,
  type LimitWindow,
  limitRulesOf,
  type Movement,
  type SourceKind,
  shanghaiDay,
} from '@wallet/rules'

/** Whose limits: what decides a cap, and from when its years run. */
export interface LimitedPayer {
  readonly userId: string
  readonly accountClass: AccountClass
  readonly verifiedAt: Date
}

/** A rule as it holds for one account at one moment. */
export interface Limit<Rule = LimitRule> {
  readonly rule: Rule
  readonly capFen: number
  /** What is counted together; null where each movement stands alone. */
  readonly period: LimitPeriod | null
}

export interface LimitPeriod {
  /** Part of the name of the meter. */
  readonly name: string
  readonly since: Date
}

/** What a movement counts against, in the order in which the rules refuse. */
export function limitsOf<Moved extends Movement>(
  payer: LimitedPayer,
  movement: Moved,
  now: Date,
): Limit<LimitRuleOf<Moved['kind']>>[] {
  return limitRulesOf<Moved['kind']>(movement.kind)
    .filter((rule) => isCounted(rule.counts, movement) && (rule.inForceFrom ?? '') <= shanghaiDay(now))
    .map((rule) => {
      const { window, capFen } = rule.caps[payer.accountClass]
      return { rule, capFen, period: periodOf(window, payer.verifiedAt, now) }
    })
}

/** A rule counts a movement that is all it says. */
function isCounted(counted: CountedMovements, movement: Movement): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...movement }
  return Object.entries(counted).every(([field, value]) => value === undefined || fields[field] === value)
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
    case 'withdrawal':
      return 'meter'
  }
}

const paymentsCountedOn: Readonly<Record<SourceKind, 'meter' | 'bills'>> = { balance: 'meter', card: 'bills' }

function periodOf(window: LimitWindow, openedAt: Date, now: Date): LimitPeriod | null {
  switch (window) {
    case 'lifetime':
      return { name: 'lifetime', since: openedAt }
    case 'accountYear':
      return periodFrom(accountYear(openedAt, now))
    case 'day':
      return periodFrom(shanghaiDay(now))
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

/** Begins at midnight in Shanghai; 29 February is 1 March in a year that has none. */
function periodFrom(day: string): LimitPeriod {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return { name: day, since: new Date(Date.UTC(year, month - 1, dayOfMonth, -8)) }
}
