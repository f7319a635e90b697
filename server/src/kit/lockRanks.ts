import type { BusinessWriteDefinition } from '#ledger/businessWrites'

/**
 * In which order a transaction that moves money first touches its tables, lowest first: who keeps to it never waits in a
 * circle. The ledger's batch sorts its writes by it; of single transactions the tests watch it. A settlement starts at the
 * debit or payout, so these stand before what it paid for; the tables that are only added to come last.
 */
export const lockRanks = {
  account: 1,
  claim: 2,
  bank_debit: 3,
  bank_payout: 4,
  payment_order: 5,
  payment: 6,
  topup: 7,
  withdrawal: 8,
  person_transfer: 9,
  collection: 10,
  collection_share: 11,
  refund: 12,
  bill: 13,
  bill_month: 14,
  card: 15,
  message: 16,
  outbox: 17,
  charge: 18,
  idempotency: 19,
} as const

/** A write of a batch with its place in the order of locks. */
export interface RankedWrite extends BusinessWriteDefinition {
  readonly lockRank: (typeof lockRanks)[keyof typeof lockRanks]
}

/** The writes of all nouns in the order in which they lock, however the list was put together. */
export function inLockOrder(writes: readonly RankedWrite[]): RankedWrite[] {
  return [...writes].sort((one, other) => one.lockRank - other.lockRank)
}
