/** How often, how many and how long, of what is no money; in their state of 2026-11-01. */

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
