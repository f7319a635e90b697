import type { ErrorCode, FailureParams, MoneyStatus, RefundTarget, SourceKind } from '@wallet/rules'
import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/readMerchant'

/** What came back of a payment, or is on its way back. */
export interface BillRefund {
  readonly id: string
  readonly amountFen: bigint
  readonly target: RefundTarget
  /** What of it came to the balance where the rest went to the card; null otherwise. */
  readonly balanceFen: bigint | null
  /** Why what a card paid came to the balance; null where it went back to its source. */
  readonly redirectCode: ErrorCode | null
  readonly reason: string | null
  readonly status: MoneyStatus
  readonly pointsTaken: bigint
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly settlesBy: Date | null
}

/** What a bill tells of the matter it is about. */
export interface BillMatter {
  /** Who was paid; null where nobody was. */
  readonly merchant: MerchantRow | null
  /** The transfer between people that it is of; null for anything else. */
  readonly transferId: string | null
  readonly subject: string | null
  readonly pointsEarned: bigint
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
  readonly settlesBy: Date | null
  /** Of a payment, each source with what it paid; empty for anything else. */
  readonly parts: readonly { readonly kind: SourceKind; readonly amountFen: bigint }[]
  /** Of a payment, oldest first. */
  readonly refunds: readonly BillRefund[]
  /** What arrives and what it costs; null for what is no withdrawal. */
  readonly withdrawal: { readonly amountFen: bigint; readonly feeFen: bigint; readonly arrivesBy: Date } | null
}

/** What is told of a matter where nothing else is. */
export const plainMatter = {
  merchant: null,
  transferId: null,
  subject: null,
  pointsEarned: 0n,
  failureCode: null,
  failureParams: null,
  settlesBy: null,
  parts: [],
  refunds: [],
  withdrawal: null,
} as const satisfies BillMatter

/** Reads what a bill of one kind is about: its id is the bill's. */
export type BillMatterReader = (context: AppContext, userId: string, id: string) => Promise<BillMatter>
