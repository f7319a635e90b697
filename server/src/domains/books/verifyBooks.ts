import { bookChecks } from '#domains/books/bookChecks'
import { type Verification, verifyWith } from '#ledger/verify'
import type { Database } from '#storage/database'

/**
 * Compares everything the wallet says about money (payments, top-ups, debits, bills, months, orders, points, claims, keys,
 * accounts) with the ledger, and the ledger with itself. Reads one snapshot, so it may run beside a busy server.
 */
export function verifyBooks(database: Database): Promise<Verification> {
  return verifyWith(database, bookChecks)
}
