import type { AppContext } from '#context'
import { findMerchant, type MerchantRow } from '#domains/merchants/merchantStore'

export type { MerchantRow }

/** A merchant, open or closed, of something that names it; it is never deleted. */
export async function readMerchant({ database }: AppContext, merchantId: string): Promise<MerchantRow> {
  const merchant = await findMerchant(database, merchantId)
  if (!merchant) throw new Error(`there is no merchant ${merchantId}`)
  return merchant
}
