import type {
  AccountRef,
  Book,
  BusinessWrite,
  Claim,
  LedgerOutcome,
  LedgerReply,
  Refusal,
  TransferPhase,
} from '#ledger/types'

/** What the decision reads and what it answers: plain values, so that the decision can be a pure function. */

export interface AccountState {
  readonly id: string
  readonly ownerId: string
  readonly book: Book
  readonly code: string
  readonly debitsWithinCredits: boolean
  readonly isClosed: boolean
  readonly debitsPending: bigint
  readonly debitsPosted: bigint
  readonly creditsPending: bigint
  readonly creditsPosted: bigint
  readonly transferCount: bigint
}

export interface StoredReply {
  readonly fingerprint: string
  readonly reply: LedgerReply
  readonly refusal: Refusal | null
}

export interface PendingTransfer {
  readonly id: string
  readonly book: Book
  readonly debitAccountId: string
  readonly creditAccountId: string
  readonly amount: bigint
  readonly resolved: boolean
}

/** What is stored about everything a batch touches. An account that is missing has never been opened. */
export interface LedgerState {
  readonly accounts: ReadonlyMap<string, AccountState>
  /** Holder by claim key. */
  readonly claims: ReadonlyMap<string, string>
  /** By `idempotencyId`. */
  readonly replies: ReadonlyMap<string, StoredReply>
  readonly pendings: ReadonlyMap<string, PendingTransfer>
  /** Those ids of the batch's transfers that are applied already. */
  readonly appliedTransferIds: ReadonlySet<string>
}

export interface TransferRow {
  readonly id: string
  readonly book: Book
  readonly debitAccountId: string
  readonly creditAccountId: string
  readonly amount: bigint
  readonly kind: string
  readonly phase: TransferPhase
  readonly pendingId: string | null
  readonly businessType: string
  readonly businessId: string
  readonly debitBalanceAfter: bigint
  readonly creditBalanceAfter: bigint
  readonly debitPosition: bigint
  readonly creditPosition: bigint
}

export interface ReplyRow extends StoredReply {
  readonly scope: string
  readonly key: string
}

export interface ChangedAccount extends AccountState {
  /** As the batch found it: whoever wrote to the account in between has counted on. */
  readonly transferCountBefore: bigint
}

/** Everything the batch writes. */
export interface LedgerChanges {
  readonly accounts: readonly ChangedAccount[]
  readonly transfers: readonly TransferRow[]
  readonly claimsTaken: readonly Claim[]
  readonly claimsReleased: readonly Claim[]
  readonly replies: readonly ReplyRow[]
  readonly writes: readonly BusinessWrite[]
}

/** What one command came to: an answer, or an error that concerns this command alone. */
export type Verdict = { readonly outcome: LedgerOutcome } | { readonly error: Error }

/** A command that makes no sense, whatever the state: a mistake in the program, not a "no" to a person. */
export class LedgerMisuseError extends Error {
  override readonly name = 'LedgerMisuseError'
}

/** The key of a reply in the maps above. */
export function idempotencyId({ scope, key }: { scope: string; key: string }): string {
  return `${scope}\u0000${key}`
}

/** An account before its first transfer. */
export function newAccount(ref: AccountRef): AccountState {
  return {
    id: ref.id,
    ownerId: ref.ownerId,
    book: ref.book,
    code: ref.code,
    debitsWithinCredits: ref.debitsMustNotExceedCredits === true,
    isClosed: false,
    debitsPending: 0n,
    debitsPosted: 0n,
    creditsPending: 0n,
    creditsPosted: 0n,
    transferCount: 0n,
  }
}

/** What a debit of this account can still take. */
export function availableIn(account: AccountState): bigint {
  return account.creditsPosted - account.debitsPosted - account.debitsPending
}

/** Posted credits less posted debits. */
export function balanceOf(account: AccountState): bigint {
  return account.creditsPosted - account.debitsPosted
}
