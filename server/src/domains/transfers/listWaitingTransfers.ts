import type { AppContext } from '#context'
import { type TransferView, viewOf } from '#domains/transfers/readTransfer'
import { findWaitingTransfers } from '#domains/transfers/transferStore'

const countMax = 50

/** What waits for this user to accept, the one that ends first foremost. */
export async function listWaitingTransfers(context: AppContext, userId: string): Promise<TransferView[]> {
  const now = context.clock.now()
  const found = await findWaitingTransfers(context.database, { userId, now, countMax })
  return found.map((transfer) => viewOf(transfer, userId, now))
}
