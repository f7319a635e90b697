import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { ErrorParams } from '#apiError'
import type { AppContext } from '#context'
import type { CardRow } from '#domains/cards/usableCard'
import type { BankDebitRow, BankMovementRow, BankPayoutRow } from '#domains/funding/bankMovementStore'
import type { Queryable } from '#storage/database'

/** Why something cannot pay; the code has its sentence in the client. */
export interface SourceRefusal {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** One thing of a channel that a user could be debited from. */
export interface FundingQuote {
  readonly card: CardRow | null
  /** Null when it can pay as far as we know. */
  readonly refusal: SourceRefusal | null
}

/**
 * What a channel said of a debit or payout. `silence`: nothing is known. `not_found` proves that nothing was moved only
 * when it can no longer arrive.
 */
export type MovementOutcome =
  | { readonly status: 'succeeded' | 'processing' | 'not_found' | 'silence' }
  | { readonly status: 'failed'; readonly code: ErrorCode }

/** Where money comes from outside, and goes to: one object a kind of source. */
export interface FundingChannel {
  /** What a user could be debited from, in the order in which it is offered. */
  quote(database: Queryable, userId: string): Promise<FundingQuote[]>
  /** Asks for a committed debit; the same id is debited at most once. `description` is what the statement says. */
  debit(context: AppContext, debit: BankDebitRow, description: string): Promise<MovementOutcome>
  /** Asks what became of it. */
  query(context: AppContext, debit: BankDebitRow): Promise<MovementOutcome>
  /** Sends a committed payout, or gives back of the debit that it names; the same id is sent at most once. */
  payout(context: AppContext, payout: BankPayoutRow, description: string): Promise<MovementOutcome>
  /** Asks what became of it. */
  queryPayout(context: AppContext, payout: BankPayoutRow): Promise<MovementOutcome>
  /** Keeps what a success teaches about the source. */
  learnSuccess(database: Queryable, movement: BankMovementRow): Promise<void>
  /** The slots of a failure's sentence: which source it was. */
  failureParams(database: Queryable, movement: BankMovementRow): Promise<FailureParams>
  /** Keeps what a failure teaches about the source. */
  learnFailure(database: Queryable, movement: BankMovementRow, code: ErrorCode): Promise<void>
}
