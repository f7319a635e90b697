import type { Fen } from './money'

/** The caps the wallet keeps, as data, in their state of 2026-11-01. Amounts are fen, times seconds. */

/** Account classes of 中国人民银行公告〔2015〕第43号. */
export type AccountClass = 'I' | 'II' | 'III'

export interface BalanceCap {
  /** All balance payments since the account was opened. */
  readonly lifetime?: Fen
  /** Balance payments in one year counted from the opening day; withdrawals do not count. */
  readonly year?: Fen
}

/** 43号文 art. 11: class I ¥1,000 in total, II ¥100,000 a year, III ¥200,000 a year. */
export const classBalanceCapFen: Readonly<Record<AccountClass, BalanceCap>> = {
  I: { lifetime: 100_000 },
  II: { year: 10_000_000 },
  III: { year: 20_000_000 },
}

/** 银发〔2017〕296号, from 2018-04-01: ¥500 a day by static code, whatever the check, per payer, for the balance and for cards apart. */
export const staticCodeDailyCapFen: Fen = 50_000

/**
 * Top-ups by debit card. Our own defaults, no rule names them. Besides, nobody may top up more than the class of the
 * account still lets them pay out, so that no money gets stuck.
 */
export const topUpCaps: {
  readonly minFen: Fen
  readonly perTransactionFen: Fen
  readonly perDayFen: Fen
} = {
  minFen: 1,
  perTransactionFen: 500_000,
  perDayFen: 1_000_000,
}

/** What a top-up can be refused for; `class` is what the account can still pay out, less what it holds or awaits. */
export const topUpCapNames = ['class', 'day', 'transaction'] as const

export type TopUpCapName = (typeof topUpCapNames)[number]

/**
 * SMS codes. Counts are what the providers themselves enforce per signature and number (1 a minute, 5 an hour,
 * 10 in 24 h); life and tries are ours, under the 10 minutes and single use of OWASP ASVS 5.0, 6.5.
 */
export const smsLimits = {
  perMinute: 1,
  perHour: 5,
  perDay: 10,
  gapSeconds: 60,
  lifeSeconds: 300,
  triesMax: 5,
} as const

/** Our own default; no rule names a number of cards. */
export const cardLimits = {
  maxCards: 10,
  /** Bindings of one user that wait for the bank's code at the same time. */
  openBindingsMax: 5,
  /** Questions a user may cost a bank in 24 hours, whatever came of them. */
  bindingsPerDay: 30,
} as const

/** Failed identity checks a day; providers charge for each and investigate repeats. Our own default. */
export const identityLimits = { triesPerDay: 3 } as const

/** Life of a merchant's order when it names none. Acquirers allow 5 to 120 minutes. */
export const orderTtlSeconds = 900

/** What a merchant may ask for instead. The short end lets a cash desk void quickly. */
export const orderTtlBounds = { minSeconds: 5, maxSeconds: 7200 } as const
