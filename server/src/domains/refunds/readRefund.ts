import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { findRefund, findRefundByNumber, type RefundRow } from '#domains/refunds/refundStore'

export type { RefundRow }

/** A refund that something names; it is never deleted. */
export async function storedRefund({ database }: AppContext, refundId: string): Promise<RefundRow> {
  const refund = await findRefund(database, refundId)
  if (!refund) throw new Error(`there is no refund ${refundId}`)
  return refund
}

/** @throws {ApiError} NOT_FOUND, also for another merchant's number. */
export async function readRefund(
  { database }: AppContext,
  merchant: MerchantRow,
  outRefundNo: string,
): Promise<RefundRow> {
  const refund = await findRefundByNumber(database, merchant.id, outRefundNo)
  if (!refund) throw new ApiError('NOT_FOUND')
  return refund
}
