import { isApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { acceptTransfer } from '#domains/transfers/acceptTransfer'
import { endTransfer } from '#domains/transfers/endTransfer'
import { listAskedWaiting, type PersonTransferRow } from '#domains/transfers/transferStore'

/**
 * Takes money for the payee who has asked for it. What their account does not take goes back at once, and the share it was
 * to pay is open again.
 */
export async function acceptAsked(context: AppContext, transfer: PersonTransferRow): Promise<void> {
  const { id, payeeId } = transfer
  if (payeeId === null) throw new Error(`The transfer ${id} was asked for by nobody`)
  try {
    await acceptTransfer(context, payeeId, id)
  } catch (error) {
    if (!isApiError(error)) throw error
    await endTransfer(context, transfer, 'returned')
  }
}

/** Paying takes milliseconds: one that is older has lost its process. */
const payingSeconds = 5

const roundSize = 100

/**
 * Takes what a process that died has sent and not taken.
 *
 * @returns how many it dealt with.
 */
export async function acceptAllAsked(context: AppContext): Promise<number> {
  const waiting = await listAskedWaiting(context.database, addSeconds(context.clock.now(), -payingSeconds), roundSize)
  for (const transfer of waiting) await acceptAsked(context, transfer)
  return waiting.length
}
