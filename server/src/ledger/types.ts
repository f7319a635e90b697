import type { MatterKind } from '@wallet/rules'

/**
 * The ledger's nouns, in the manner of TigerBeetle: accounts with posted and pending columns, immutable
 * transfers, limits as accounts of a book of their own.
 */

/** Which unit an account counts in. A transfer stays inside one book. */
export type Book = 'fen' | 'points' | 'limit'

/** Integer fen, integer points, or fen counted against a limit; never negative in a transfer. */
export type Amount = bigint

export interface AccountRef {
  readonly id: string
  readonly ownerId: string
  readonly book: Book
  readonly code: AccountCode
  /** Refuse what would make debits exceed credits (a user's balance, a points balance). */
  readonly debitsMustNotExceedCredits?: boolean
}

export type AccountCode =
  | 'user_balance'
  | 'merchant_receivable'
  | 'bank_clearing'
  | 'transfer_transit'
  | 'fee_income'
  | 'user_points'
  | 'points_issue'
  | 'points_debt'
  | 'limit_meter'
  | 'limit_sink'

/**
 * `posted` moves at once. `pending` only reserves; a later transfer with its `pendingId` either takes it (`post`,
 * the amount or less, the rest is freed) or frees all of it (`void`, with the pending amount).
 */
export type TransferPhase = 'posted' | 'pending' | 'post' | 'void'

export interface TransferIntent {
  /** uuid v7 made by the caller; the same id is never applied twice. */
  readonly id: string
  readonly book: Book
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly amount: Amount
  /** What this movement is: payment, topup, points_earn, limit_use … */
  readonly kind: string
  /** Which kind of matter `businessId` is; the ledger only keeps it. */
  readonly businessType: MatterKind
  readonly businessId: string
  /** `posted` unless said otherwise. */
  readonly phase?: TransferPhase
  readonly pendingId?: string
  /** Refused with `capRefusal` when the debit account's debits, less what was given back, would exceed this. */
  readonly debitsCap?: Amount
  /** Refused with `capRefusal` when the credit account's balance would exceed this. */
  readonly balanceCap?: Amount
  readonly capRefusal?: string
  /** Whether a cap that refuses the command as well is named instead: where it is no cure to move less of this. */
  readonly yieldsToCaps?: boolean
  /** What such a refusal tells beside what is left and the cap. */
  readonly capParams?: Refusal['params']
}

/** A named, set-based write that goes into the batch's transaction: grouped by name, one statement each. */
export interface BusinessWrite {
  readonly name: string
  readonly row: Readonly<Record<string, string | number | bigint | boolean | Date | null | object>>
}

/** Who asked for a command; one key has one answer. */
export interface CommandKey {
  readonly scope: string
  readonly key: string
  readonly fingerprint: string
}

export interface LedgerReply {
  readonly status: number
  readonly body: unknown
}

export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface Claim {
  /** What is claimed, e.g. `order:<id>`. */
  readonly key: string
  readonly holder: string
}

/**
 * One business command: all of its transfers, or none; with its business writes in the same transaction. Plain data, so
 * that another process can make it.
 */
export interface LedgerCommand {
  /** Its key, with what the key answers for good once the command has posted. */
  readonly idempotency?: CommandKey & { readonly reply: LedgerReply }
  /** Taken when the command posts; refused with `refusal` when somebody else holds one. */
  readonly claims?: readonly (Claim & { readonly refusal: string })[]
  /** Claims given up when the command posts. */
  readonly releases?: readonly Claim[]
  readonly transfers: readonly TransferIntent[]
  /** Rows that are written when it posts. */
  readonly writes: readonly BusinessWrite[]
}

/** What a key answers. */
export interface KeyAnswer {
  readonly reply: LedgerReply
  /** Whether the reply is the key's answer for good; otherwise a retry under the same key is decided anew. */
  readonly isKept: boolean
}

/** The one rule for all keys: pure, since a batch may be decided more than once. */
export type AnswerRefusal = (refusal: Refusal) => KeyAnswer

export interface LedgerOutcome {
  readonly posted: boolean
  readonly refusal: Refusal | null
  /** What the key answers; null for a command without one. */
  readonly reply: LedgerReply | null
  /** True when the answer is that of an earlier command with the same idempotency key. */
  readonly replayed: boolean
}

export interface Ledger {
  /**
   * Waits for the batch that carries this command to be committed. Rejects with IDEMPOTENCY_KEY_REUSED (an
   * ApiError) when the key was used for another request, with SERVICE_UNAVAILABLE when too much waits, with
   * LedgerMisuseError for a command that makes no sense, and with the database's error when nothing was committed
   * or it is not known whether it was.
   */
  submit(command: LedgerCommand): Promise<LedgerOutcome>
  /** Stops accepting, drains what waits, resolves when all is answered. */
  close(): Promise<void>
}
