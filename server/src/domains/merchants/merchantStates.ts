import type { MerchantHand } from '#domains/merchants/merchantKeyStore'
import { markMerchantClosed, markMerchantOpen } from '#domains/merchants/merchantStore'
import { listOpenOrders } from '#domains/merchants/orderStore'
import { closeOpenOrder } from '#domains/merchants/payableOrder'
import type { Transaction } from '#storage/database'

/**
 * Closes a merchant: no new order, no code of it is paid, and orders nobody pays yet are closed with it. What is being
 * paid at this moment goes on to its end: the money is the merchant's, or comes back as it would have.
 *
 * @returns false when it was closed already.
 */
export async function closeMerchant(
  tx: Transaction,
  merchantId: string,
  { by, at }: { by: MerchantHand; at: Date },
): Promise<boolean> {
  if (!(await markMerchantClosed(tx, merchantId, by, at))) return false
  for (const orderId of await listOpenOrders(tx, merchantId)) await closeOpenOrder(tx, orderId)
  return true
}

/** Opens a merchant that one of these has closed; its closed orders stay closed. False when there was nothing to do. */
export function reopenMerchant(
  tx: Transaction,
  merchantId: string,
  closedBy: readonly MerchantHand[],
): Promise<boolean> {
  return markMerchantOpen(tx, merchantId, closedBy)
}
