import { type BillMatterReader, plainMatter } from '#domains/bills/billMatter'
import { readWithdrawal } from '#domains/withdrawals/readWithdrawal'

/** What the bill of a withdrawal tells of it. */
export const withdrawalMatter: BillMatterReader = async (context, userId, id) => {
  const { withdrawal } = await readWithdrawal(context, userId, id)
  const { amountFen, feeFen, arrivesBy, failureCode, failureParams, settlesBy } = withdrawal
  return { ...plainMatter, withdrawal: { amountFen, feeFen, arrivesBy }, failureCode, failureParams, settlesBy }
}
