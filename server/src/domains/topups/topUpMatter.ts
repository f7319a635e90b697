import { type BillMatterReader, plainMatter } from '#domains/bills/billMatter'
import { readTopUp } from '#domains/topups/readTopUp'

/** What the bill of a top-up tells of it. */
export const topUpMatter: BillMatterReader = async (context, userId, id) => {
  const { failureCode, failureParams, settlesBy } = (await readTopUp(context, userId, id)).topUp
  return { ...plainMatter, failureCode, failureParams, settlesBy }
}
