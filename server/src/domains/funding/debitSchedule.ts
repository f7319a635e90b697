import { addSeconds } from '#clock'

/** Times of a bank debit, as data; seconds. */
export const debitTimes = {
  /** The bank refuses a debit that reaches it later. Long enough for a slow network, short enough to wait for. */
  lifeSeconds: 45,
  /** How far the bank's clock and ours may differ before "never heard of it" is believed. */
  clockSkewSeconds: 15,
  /** Nobody asks the bank while the debit's own call may still be running. */
  firstQuerySeconds: 12,
  /** By then the outcome is known: the banks' own books of the day are closed. */
  settlesBySeconds: 24 * 3600,
} as const

/** Pauses between questions about an open debit; the last one repeats. A minute comes twice, because one is cut short. */
const queryPausesSeconds = [1, 2, 5, 15, 60, 60, 300, 900, 1800, 3600]

/** Until this moment "never heard of it" says nothing: the debit may still arrive. */
export function canArriveUntil(debit: { readonly expiresAt: Date }): Date {
  return addSeconds(debit.expiresAt, debitTimes.clockSkewSeconds)
}

/**
 * How long after its last question, by their number so far, a debit may have to wait for the next. One that seems to wait
 * longer was written down before the clock went back, and is due.
 */
export const longestWaitsSeconds: readonly number[] = [debitTimes.firstQuerySeconds, ...queryPausesSeconds]

/**
 * When to ask again about a debit whose outcome the last question left open. No pause leads past the moment at which a lost
 * debit can be told from a late one: somebody stands at a cash desk and waits for that.
 */
export function nextQueryAt(now: Date, debit: { readonly queryCount: number; readonly expiresAt: Date }): Date {
  const usual = addSeconds(now, queryPausesSeconds[debit.queryCount] ?? 3600)
  const decisive = addSeconds(canArriveUntil(debit), 1)
  return now < decisive && decisive < usual ? decisive : usual
}
