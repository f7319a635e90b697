import type { AppContext } from '#context'
import { endedAs, readAsPayee } from '#domains/transfers/endedAs'
import { endTransfer } from '#domains/transfers/endTransfer'
import type { TransferView } from '#domains/transfers/readTransfer'

/**
 * Its payee does not want the money: the payer has it back at once.
 *
 * @throws {ApiError} TRANSFER_NOT_FOUND; TRANSFER_ACCEPTED, TRANSFER_RETURNED or TRANSFER_RECALLED when it has ended so.
 */
export async function refuseTransfer(context: AppContext, userId: string, id: string): Promise<TransferView> {
  const { transfer, state } = await readAsPayee(context, userId, id)
  if (state === 'offered') await endTransfer(context, transfer, 'refused')
  return endedAs(context, userId, { id, wanted: 'refused' })
}
