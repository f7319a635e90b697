import type { BusinessWriteDefinition } from '#ledger/businessWrites'

/**
 * In which order a transaction that moves money touches its tables, lowest first: who keeps to it never waits in a circle.
 * A settlement starts at the debit, so it stands first. The tables that a batch only adds to come last.
 */
export const lockRanks = { debit: 1, order: 2, payment: 3, topUp: 4, bill: 5, billMonth: 6, message: 7 } as const

/** A write of a batch with its place in the order of locks. */
export interface RankedWrite extends BusinessWriteDefinition {
  readonly lockRank: (typeof lockRanks)[keyof typeof lockRanks]
}

/** The writes of all nouns in the order in which they lock, however the list was put together. */
export function inLockOrder(writes: readonly RankedWrite[]): RankedWrite[] {
  return [...writes].sort((one, other) => one.lockRank - other.lockRank)
}
