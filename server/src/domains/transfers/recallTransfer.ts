import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { endedAs } from '#domains/transfers/endedAs'
import { endTransfer } from '#domains/transfers/endTransfer'
import { readTransfer, type TransferView } from '#domains/transfers/readTransfer'

/**
 * Its payer calls it back, until it arrives. Whoever asked before that moment has it back, whatever happens at it.
 *
 * @throws {ApiError} TRANSFER_NOT_FOUND, TRANSFER_DELIVERED; TRANSFER_ACCEPTED, TRANSFER_REFUSED or TRANSFER_RETURNED when
 *   it has ended so.
 */
export async function recallTransfer(context: AppContext, userId: string, id: string): Promise<TransferView> {
  const { transfer, role, state } = await readTransfer(context, userId, id)
  if (role !== 'payer') throw new ApiError('TRANSFER_NOT_FOUND')
  if (state === 'offered') throw new ApiError('TRANSFER_DELIVERED')
  if (state === 'scheduled') await endTransfer(context, transfer, 'recalled')
  return endedAs(context, userId, { id, wanted: 'recalled' })
}
