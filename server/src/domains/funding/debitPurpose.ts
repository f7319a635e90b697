import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { AppContext } from '#context'
import type { BankDebitRow } from '#domains/funding/bankMovementStore'
import type { MessageInput } from '#domains/messages/recordMessage'
import type { BusinessWrite, TransferIntent } from '#ledger/types'
import type { Queryable, Transaction } from '#storage/database'

/** Why a debit or payout ended without success. */
export interface MovementFailure {
  readonly code: ErrorCode
  readonly params: FailureParams
  readonly at: Date
}

/** What a debit is for, as its noun sees it: funding settles the debit and its bill, the purpose what they paid for. */
export interface SettledPurpose {
  /** Into the wallet or out of it, as its owner sees it. */
  readonly direction: 'in' | 'out'
  /** What a debit that succeeded books: its transfers and rows, beside those of the debit and its bill. */
  book(context: AppContext, debit: BankDebitRow, at: Date): Promise<Booking>
  /** Notes that the outcome is not known. */
  markUnknown(database: Queryable, businessId: string): Promise<void>
  /** Ends what the debit was for without success, and gives back what it held. */
  fail(tx: Transaction, debit: BankDebitRow, failure: MovementFailure): Promise<void>
  /** Tells the user of the failure; `title` is the bill's. */
  failureMessage(debit: BankDebitRow, failure: MovementFailure, title: string | null): MessageInput
}

/** What goes into a command of the ledger. */
export interface Booking {
  readonly transfers: readonly TransferIntent[]
  readonly writes: readonly BusinessWrite[]
}
