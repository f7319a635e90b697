import { addSeconds } from '#clock'

/** Times of a debit or payout, as data; seconds. */
export const movementTimes = {
  /** The bank refuses what reaches it later. Long enough for a slow network, short enough to wait for. */
  lifeSeconds: 40,
  /** How far the bank's clock and ours may differ before "never heard of it" is believed. */
  clockSkewSeconds: 15,
  /** Nobody asks the bank while the first call may still be running. */
  firstQuerySeconds: 12,
  /** By then the outcome is known: the banks' own books of the day are closed. */
  settlesBySeconds: 24 * 3600,
} as const

/** Pauses between questions while the outcome is open; the last one repeats. A minute comes twice, because one is cut short. */
const queryPausesSeconds = [1, 2, 5, 15, 60, 60, 300, 900, 1800, 3600]

/** Until this moment "never heard of it" says nothing: it may still arrive. */
export function canArriveUntil(movement: { readonly expiresAt: Date }): Date {
  return addSeconds(movement.expiresAt, movementTimes.clockSkewSeconds)
}

/**
 * How long after its last question, by their number so far, a movement may have to wait for the next. One that seems to wait
 * longer was written down before the clock went back, and is due.
 */
export const longestWaitsSeconds: readonly number[] = [movementTimes.firstQuerySeconds, ...queryPausesSeconds]

/**
 * When to ask again about a movement whose outcome the last question left open. No pause leads past the moment at which a lost
 * movement can be told from a late one: somebody stands at a cash desk and waits for that.
 */
export function nextQueryAt(now: Date, movement: { readonly queryCount: number; readonly expiresAt: Date }): Date {
  const usual = addSeconds(now, queryPausesSeconds[movement.queryCount] ?? 3600)
  const decisive = addSeconds(canArriveUntil(movement), 1)
  return now < decisive && decisive < usual ? decisive : usual
}
