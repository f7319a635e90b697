import type { BusinessWriteDefinition } from '#ledger/businessWrites'

/**
 * In which order a transaction that moves money first touches its tables, lowest first: who keeps to it never waits in a
 * circle. The ledger's batch sorts its writes by it; of single transactions the tests watch it. A settlement starts at the
 * debit, so that stands before what it paid for; the tables that are only added to come last.
 */
export const lockRanks = {
  account: 1,
  claim: 2,
  bank_debit: 3,
  payment_order: 4,
  payment: 5,
  topup: 6,
  bill: 7,
  bill_month: 8,
  card: 9,
  message: 10,
  outbox: 11,
  charge: 12,
  idempotency: 13,
} as const

/** A write of a batch with its place in the order of locks. */
export interface RankedWrite extends BusinessWriteDefinition {
  readonly lockRank: (typeof lockRanks)[keyof typeof lockRanks]
}

/** The writes of all nouns in the order in which they lock, however the list was put together. */
export function inLockOrder(writes: readonly RankedWrite[]): RankedWrite[] {
  return [...writes].sort((one, other) => one.lockRank - other.lockRank)
}
