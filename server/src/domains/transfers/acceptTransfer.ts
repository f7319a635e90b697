import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { openBill } from '#domains/bills/openBill'
import { limitedPayer } from '#domains/funding/verifiedPayer'
import { requireWayOut } from '#domains/limits/limitRoom'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import { endedAs, readAsPayee } from '#domains/transfers/endedAs'
import { endTransfer, payeeBill } from '#domains/transfers/endTransfer'
import type { TransferView } from '#domains/transfers/readTransfer'
import { beginAccepting, findTransfer, type PersonTransferRow } from '#domains/transfers/transferStore'
import { inUserLane } from '#kit/inUserLane'

/**
 * Its payee takes the money. Sent twice, by two phones or after a lost answer, it is accepted once and both are told so. The
 * room for it is reserved first, by its open bill: what an account holds must be able to leave it again.
 *
 * @throws {ApiError} TRANSFER_NOT_FOUND, IDENTITY_REQUIRED, RECEIVE_CAP; TRANSFER_REFUSED, TRANSFER_RETURNED or
 *   TRANSFER_RECALLED when it has ended so.
 */
export async function acceptTransfer(context: AppContext, userId: string, id: string): Promise<TransferView> {
  const { transfer, state } = await readAsPayee(context, userId, id)
  if (state === 'offered') {
    const payee = await verifiedPayee(context, userId)
    const isTooLate = transfer.acceptingAt === null && context.clock.now() >= transfer.expiresAt
    if (isTooLate) await endTransfer(context, transfer, 'returned')
    else await takeUp(context, payee, transfer)
  }
  return endedAs(context, userId, { id, wanted: 'accepted' })
}

/**
 * Moves the money of one that its payee has begun to accept. A job does it where that process died. Money that the payee's
 * account takes no more, because it was closed in between, goes back.
 */
export async function finishAccepting(context: AppContext, transferId: string): Promise<void> {
  const begun = await findTransfer(context.database, transferId)
  if (begun?.state !== 'waiting' || begun.acceptingAt === null) return
  if (!(await endTransfer(context, begun, 'accepted'))) await endTransfer(context, begun, 'returned')
}

async function takeUp(context: AppContext, payee: LimitedPayer, transfer: PersonTransferRow): Promise<void> {
  if (transfer.acceptingAt === null) await reserveRoom(context, payee, transfer)
  await finishAccepting(context, transfer.id)
}

function reserveRoom(context: AppContext, payee: LimitedPayer, transfer: PersonTransferRow): Promise<void> {
  const { id, amountFen, payerName: title } = transfer
  const { userId } = payee
  return inUserLane(context, userId, async (tx) => {
    const now = context.clock.now()
    // The other of two taps: the first has the room and the bill.
    if (!(await beginAccepting(tx, { id, payeeId: userId, at: now }))) return
    await requireWayOut(tx, payee, { amountFen: Number(amountFen), now })
    const bill = payeeBill({ ...transfer, payeeId: userId, acceptingAt: now })
    await openBill(tx, { ...bill, title, sourceKind: 'balance', cardId: null })
  })
}

async function verifiedPayee(context: AppContext, userId: string): Promise<LimitedPayer> {
  const payee = limitedPayer(await context.batches.payers.ask(userId))
  if (!payee) throw new ApiError('IDENTITY_REQUIRED')
  return payee
}
