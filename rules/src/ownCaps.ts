import type { OwnLimitName } from './limits'

/** A cap that an account's owner has set, as it is kept. Times are milliseconds of the epoch. */
export interface OwnCap {
  readonly name: OwnLimitName
  readonly capFen: number
  /** From when on it counts. */
  readonly sinceMs: number
  /** What it becomes at `nextAtMs`; null with a time beside it: it ends then. */
  readonly nextCapFen: number | null
  /** Null as long as nothing waits. */
  readonly nextAtMs: number | null
}

/** What such a cap is at a moment; null once it has ended. */
export function capAt({ capFen, nextCapFen, nextAtMs }: OwnCap, now: Date): number | null {
  return nextAtMs !== null && now.getTime() >= nextAtMs ? nextCapFen : capFen
}

/** A raise without a second proof holds from then on: whoever has the phone in hand for an hour gains nothing. */
const raiseAfterMs = 24 * 3_600_000

/**
 * The cap as it is kept after a change to `capFen`, null for none at all. A lower one holds at once; a higher one after a
 * day, or at once when it is proven. Asked for again, a raise does not wait anew. Null: nothing is kept.
 */
export function changedCap(
  current: OwnCap | null,
  { name, capFen, isProven, now }: { name: OwnLimitName; capFen: number | null; isProven: boolean; now: Date },
): OwnCap | null {
  const nowMs = now.getTime()
  const heldFen = current === null ? null : capAt(current, now)
  const kept = current === null || heldFen === null ? null : { ...current, capFen: heldFen }
  const isRaise = kept !== null && (capFen === null || capFen > kept.capFen)
  if (isRaise && !isProven) {
    const isAsked = current?.nextAtMs !== null && current?.nextCapFen === capFen && heldFen === current.capFen
    return { ...kept, nextCapFen: capFen, nextAtMs: isAsked ? (current?.nextAtMs ?? null) : nowMs + raiseAfterMs }
  }
  if (capFen === null) return null
  return { name, capFen, sinceMs: kept?.sinceMs ?? nowMs, nextCapFen: null, nextAtMs: null }
}
