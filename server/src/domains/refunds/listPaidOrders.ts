import type { AppContext } from '#context'
import type { MerchantRow } from '#domains/merchants/readMerchant'
import { findPaidOrders, type PaidOrderRow } from '#domains/refunds/paidOrderView'

/** As many as a counter looks through; an older one is refunded by its number. */
const countMax = 20

/** The merchant's last paid orders, newest first, with what went back of each. */
export function listPaidOrders({ database }: AppContext, merchant: MerchantRow): Promise<PaidOrderRow[]> {
  return findPaidOrders(database, merchant.id, countMax)
}
