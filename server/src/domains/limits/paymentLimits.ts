import { type AccountClass, classBalanceCapFen, shanghaiDay, staticCodeDailyCapFen } from '@wallet/rules'
import { limitMeter } from '#ledger/chartOfAccounts'
import type { AccountRef } from '#ledger/types'

/** A legal cap on payments from the balance, as a meter of the limit book: what is used may never exceed `capFen`. */
export interface BalanceLimit {
  readonly meter: AccountRef
  readonly capFen: number
  readonly refusal: 'CLASS_CAP' | 'STATIC_CAP'
}

/**
 * The caps that a payment from the balance counts against, in the order in which they refuse: the class of the account
 * (43号文 art. 11), then static codes (银发〔2017〕296号).
 */
export function balanceLimits(
  payer: { userId: string; accountClass: AccountClass; verifiedAt: Date },
  codeKind: 'static' | 'dynamic',
  now: Date,
): BalanceLimit[] {
  const limits = [classLimit(payer, now)]
  if (codeKind === 'static') {
    const meter = limitMeter(payer.userId, 'static_code_balance', shanghaiDay(now))
    limits.push({ meter, capFen: staticCodeDailyCapFen, refusal: 'STATIC_CAP' })
  }
  return limits
}

/**
 * The cap of an account's class. Class I counts since the account was opened, the others by the account's year: when a
 * new one begins, nothing of it is used yet.
 */
export function classLimit(
  payer: { userId: string; accountClass: AccountClass; verifiedAt: Date },
  now: Date,
): BalanceLimit {
  const cap = classBalanceCapFen[payer.accountClass]
  if (cap.lifetime !== undefined) {
    const meter = limitMeter(payer.userId, 'class_balance', 'lifetime')
    return { meter, capFen: cap.lifetime, refusal: 'CLASS_CAP' }
  }
  const year = accountYear(payer.verifiedAt, now)
  return { meter: limitMeter(payer.userId, 'class_balance', year), capFen: cap.year ?? 0, refusal: 'CLASS_CAP' }
}

/** The first day of the account's current year: years run from the day the account was opened. */
function accountYear(openedAt: Date, now: Date): string {
  const openingDay = shanghaiDay(openedAt)
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4)) - (today.slice(5) < openingDay.slice(5) ? 1 : 0)
  return `${year}-${openingDay.slice(5)}`
}

/** Midnight in Shanghai of the day of `now`: what is paid "today" was paid since. */
export function startOfShanghaiDay(now: Date): Date {
  return new Date(`${shanghaiDay(now)}T00:00:00.000+08:00`)
}
