import { deterministicUuid } from '#ids'
import type { AccountRef } from '#ledger/types'

/**
 * The ledger's accounts, found by what they are for: an account's id follows from its owner and its purpose, so nobody
 * has to look it up before money moves.
 */

/** Owns the accounts that belong to no user and no merchant. */
const houseId = deterministicUuid('owner', 'house')

export function userBalance(userId: string): AccountRef {
  return {
    id: deterministicUuid('user_balance', userId),
    ownerId: userId,
    book: 'fen',
    code: 'user_balance',
    debitsMustNotExceedCredits: true,
  }
}

export function merchantReceivable(merchantId: string): AccountRef {
  const id = deterministicUuid('merchant_receivable', merchantId)
  return { id, ownerId: merchantId, book: 'fen', code: 'merchant_receivable' }
}

/** What the banks owe us for settled debits. */
export const bankClearing: AccountRef = {
  id: deterministicUuid('bank_clearing'),
  ownerId: houseId,
  book: 'fen',
  code: 'bank_clearing',
}

/** Where money from one person to another passes through: reserved while it waits, empty otherwise. */
export const transferTransit: AccountRef = {
  id: deterministicUuid('transfer_transit'),
  ownerId: houseId,
  book: 'fen',
  code: 'transfer_transit',
  debitsMustNotExceedCredits: true,
}

/** Fees that users have paid us. */
export const feeIncome: AccountRef = {
  id: deterministicUuid('fee_income'),
  ownerId: houseId,
  book: 'fen',
  code: 'fee_income',
}

export function userPoints(userId: string): AccountRef {
  return {
    id: deterministicUuid('user_points', userId),
    ownerId: userId,
    book: 'points',
    code: 'user_points',
    debitsMustNotExceedCredits: true,
  }
}

/** Points a merchant has given. */
export function pointsIssue(merchantId: string): AccountRef {
  const id = deterministicUuid('points_issue', merchantId)
  return { id, ownerId: merchantId, book: 'points', code: 'points_issue' }
}

/** Points that a refund would have taken back of a user, and that were spent by then. */
export function pointsDebt(userId: string): AccountRef {
  return { id: deterministicUuid('points_debt', userId), ownerId: userId, book: 'points', code: 'points_debt' }
}

/** Counts what a user has used of one limit in one period; `period` is a day, a year or `lifetime`. */
export function limitMeter(userId: string, limit: string, period: string): AccountRef {
  return {
    id: deterministicUuid('limit_meter', userId, limit, period),
    ownerId: userId,
    book: 'limit',
    code: 'limit_meter',
  }
}

/** The other side of a meter: one per user, so that no two users wait for the same row. */
export function limitSink(userId: string): AccountRef {
  return { id: deterministicUuid('limit_sink', userId), ownerId: userId, book: 'limit', code: 'limit_sink' }
}
