import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/readMerchant'

/** What a bill tells of the movement of money it is about. */
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
}

/** Reads what a bill of one kind is about: its id is the bill's. */
export type BillMatterReader = (context: AppContext, userId: string, id: string) => Promise<BillMatter>
