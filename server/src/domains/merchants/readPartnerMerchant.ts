import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/merchantStore'

/** @throws {ApiError} MERCHANT_UNKNOWN, MERCHANT_CLOSED. */
export async function readPartnerMerchant(context: AppContext, merchantId: string): Promise<MerchantRow> {
  const merchant = await context.batches.merchants.ask(merchantId)
  if (!merchant) throw new ApiError('MERCHANT_UNKNOWN')
  if (merchant.closedAt) throw new ApiError('MERCHANT_CLOSED')
  return merchant
}
