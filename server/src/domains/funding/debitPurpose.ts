import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { AppContext } from '#context'
import type { BankDebitRow } from '#domains/funding/bankMovementStore'
import type { LedgerCommand } from '#ledger/types'
import type { Queryable } from '#storage/database'

/** Why a debit or payout ended without success. */
export interface MovementFailure {
  readonly code: ErrorCode
  readonly params: FailureParams
  readonly at: Date
}

/** What a debit is for, as its noun sees it. Both ends of it are booked in one command, beside the end of the debit. */
export interface SettledPurpose {
  /** What a debit that succeeded books, its bill included. */
  succeed(context: AppContext, debit: BankDebitRow, at: Date): Promise<Booking>
  /** Notes that the outcome is not known. */
  markUnknown(database: Queryable, businessId: string): Promise<void>
  /** Ends what the debit was for without success, its bill included, gives back what it held and tells the user. */
  refuse(context: AppContext, debit: BankDebitRow, failure: MovementFailure): Promise<Booking>
}

/** What goes into a command of the ledger. */
export interface Booking extends Pick<LedgerCommand, 'transfers' | 'writes' | 'releases'> {
  readonly claims?: LedgerCommand['claims']
}
