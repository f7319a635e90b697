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

/** Pauses between questions about an open debit; the last one repeats. */
const queryPausesSeconds = [1, 2, 5, 15, 60, 300, 900, 1800, 3600]

/**
 * How long after its last question, by their number so far, a debit may have to wait for the next. One that seems to wait
 * longer was written down before the clock went back, and is due.
 */
export const longestWaitsSeconds: readonly number[] = [debitTimes.firstQuerySeconds, ...queryPausesSeconds]

/** When to ask again after `queryCount` questions that left the outcome open. */
export function nextQueryAt(now: Date, queryCount: number): Date {
  const pause = queryPausesSeconds[Math.min(queryCount, queryPausesSeconds.length - 1)] ?? 3600
  return addSeconds(now, pause)
}
