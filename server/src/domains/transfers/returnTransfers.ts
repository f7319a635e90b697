import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { finishAccepting } from '#domains/transfers/acceptTransfer'
import { endTransfer } from '#domains/transfers/endTransfer'
import { listAccepting, listExpired, type PersonTransferRow } from '#domains/transfers/transferStore'
import type { Job } from '#jobs/job'

const roundSize = 100

/** An acceptance takes milliseconds: one that is older has lost its process. */
const acceptingSeconds = 5

/**
 * One round: ends what a process that died has begun to accept, and gives back what nobody has accepted in time.
 *
 * @returns how many it dealt with.
 */
export async function returnExpired(context: AppContext): Promise<number> {
  const now = context.clock.now()
  const accepting = await listAccepting(context.database, addSeconds(now, -acceptingSeconds), roundSize)
  await each(context, accepting, ({ id }) => finishAccepting(context, id))
  const expired = await listExpired(context.database, now, roundSize)
  await each(context, expired, (transfer) => endTransfer(context, transfer, 'returned'))
  return accepting.length + expired.length
}

/** One that can't be ended must not keep the others waiting. */
async function each(
  context: AppContext,
  transfers: readonly PersonTransferRow[],
  end: (transfer: PersonTransferRow) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    transfers.map(async (transfer) => {
      try {
        await end(transfer)
      } catch (error) {
        context.log.error({ err: error, transferId: transfer.id }, 'A transfer could not be ended in this round')
      }
    }),
  )
}

export const returnTransfers: Job = { name: 'return-transfers', everyMs: 1_000, run: returnExpired }
