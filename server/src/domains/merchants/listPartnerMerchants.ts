import type { AppContext } from '#context'
import { listPartnerMerchants as list, type MerchantRow } from '#domains/merchants/merchantStore'

/** Merchants that give points, the most generous first. */
export function listPartnerMerchants(context: AppContext): Promise<MerchantRow[]> {
  return list(context.database)
}
