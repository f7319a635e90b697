import type { BillMatterReader } from '#domains/bills/billMatter'
import { paymentMatter } from '#domains/payments/paymentMatter'
import { listRefunds } from '#domains/refunds/refundStore'

/** What the bill of a payment tells of it, with what came back of it: one matter, one bill. */
export const paymentWithRefunds: BillMatterReader = async (context, userId, id) => {
  const matter = await paymentMatter(context, userId, id)
  return { ...matter, refunds: await listRefunds(context.database, id) }
}
