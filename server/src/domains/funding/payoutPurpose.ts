import type { AppContext } from '#context'
import type { BankPayoutRow } from '#domains/funding/bankMovementStore'
import type { Booking, MovementFailure } from '#domains/funding/debitPurpose'
import type { Queryable } from '#storage/database'

export type PayoutBooking = Booking

/** What a payout is for, as its noun sees it. Both ends of it are booked in one command, beside the end of the payout. */
export interface SettledPayout {
  /** Takes what was reserved. */
  succeed(context: AppContext, payout: BankPayoutRow, at: Date): Promise<PayoutBooking>
  /** Frees what was reserved, or sends it another way; tells the user. */
  refuse(context: AppContext, payout: BankPayoutRow, failure: MovementFailure): Promise<PayoutBooking>
  /** Notes that the outcome is not known. */
  markUnknown(database: Queryable, businessId: string, at: Date): Promise<void>
}
