import type { BillMatterReader } from '#domains/bills/billMatter'
import { readTopUp } from '#domains/topups/readTopUp'

/** What the bill of a top-up tells of it. */
export const topUpMatter: BillMatterReader = async (context, userId, id) => {
  const { failureCode, failureParams, settlesBy } = (await readTopUp(context, userId, id)).topUp
  return { merchant: null, transferId: null, subject: null, pointsEarned: 0n, failureCode, failureParams, settlesBy }
}
