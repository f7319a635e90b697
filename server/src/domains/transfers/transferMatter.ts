import { ApiError } from '#apiError'
import { type BillMatterReader, plainMatter } from '#domains/bills/billMatter'
import { endCodes } from '#domains/transfers/readTransfer'
import { findTransferOfBill, type StoredTransferState } from '#domains/transfers/transferStore'

/** Why its money did not get through, by how it ended. */
const failureCodes = { ...endCodes, waiting: null, accepted: null } as const satisfies Record<
  StoredTransferState,
  unknown
>

/** What the bill of a transfer tells of it, to either side. */
export const transferMatter: BillMatterReader = async (context, userId, billId) => {
  const transfer = await findTransferOfBill(context.database, userId, billId)
  if (!transfer) throw new ApiError('BILL_NOT_FOUND')
  const { id: transferId, note: subject, state, expiresAt } = transfer
  const settlesBy = state === 'waiting' ? expiresAt : null
  const failureCode = failureCodes[state]
  return { ...plainMatter, transferId, subject, failureCode, failureParams: failureCode && {}, settlesBy }
}
