import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { endCodes, readTransfer, type TransferView } from '#domains/transfers/readTransfer'
import type { TransferEnd } from '#domains/transfers/transferStore'

/** @throws {ApiError} TRANSFER_NOT_FOUND, also for one that this user sends. */
export async function readAsPayee(context: AppContext, userId: string, id: string): Promise<TransferView> {
  const view = await readTransfer(context, userId, id)
  if (view.role !== 'payee') throw new ApiError('TRANSFER_NOT_FOUND')
  return view
}

/**
 * The transfer when it has ended as it was to, by this call or another.
 *
 * @throws {ApiError} TRANSFER_ACCEPTED, TRANSFER_REFUSED, TRANSFER_RETURNED or TRANSFER_RECALLED when it has ended so.
 */
export async function endedAs(
  context: AppContext,
  userId: string,
  { id, wanted }: { id: string; wanted: TransferEnd },
): Promise<TransferView> {
  const view = await readTransfer(context, userId, id)
  const { state } = view.transfer
  if (state === wanted) return view
  // Whoever holds the claim has committed before this is read.
  if (state === 'waiting') throw new Error(`The transfer ${id} was to end and still waits`)
  throw new ApiError(endCodes[state])
}
