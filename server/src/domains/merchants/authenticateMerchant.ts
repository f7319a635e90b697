import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { findMerchantByKeyHash, type MerchantRow } from '#domains/merchants/merchantStore'

/** Reads whose key this is; one that was taken back is nobody's. @throws {ApiError} MERCHANT_KEY_INVALID. */
export async function authenticateMerchant(context: AppContext, apiKey: string): Promise<MerchantRow> {
  const merchant = await findMerchantByKeyHash(context.database, hashToken(context.secrets.tokenKey, apiKey))
  if (!merchant) throw new ApiError('MERCHANT_KEY_INVALID')
  return merchant
}
