import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { findMerchantByApiKeyHash, type MerchantRow } from '#storage/merchantStore'

/** @throws {ApiError} MERCHANT_KEY_INVALID. */
export async function authenticateMerchant(context: AppContext, apiKey: string): Promise<MerchantRow> {
  const merchant = await findMerchantByApiKeyHash(context.database, hashToken(context.secrets.tokenKey, apiKey))
  if (!merchant) throw new ApiError('MERCHANT_KEY_INVALID')
  return merchant
}
