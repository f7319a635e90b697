import type { AppContext } from '#context'
import { billFailed, billFailedIfOpen, billSucceeded } from '#domains/bills/writes'
import { messageAdded } from '#domains/messages/writes'
import { endedMessage } from '#domains/transfers/messages'
import type { PersonTransferRow, TransferEnd } from '#domains/transfers/transferStore'
import { transferEnded } from '#domains/transfers/writes'
import { uuidv7 } from '#ids'
import { transferTransit, userBalance } from '#ledger/chartOfAccounts'
import { shareClaim, transferClaim } from '#ledger/claimKeys'
import { findReservations, resolved } from '#ledger/pendingStore'
import type { BusinessWrite, TransferIntent } from '#ledger/types'

/**
 * Ends a transfer in one ledger command: what was reserved of money and caps is taken or freed, and transfer, bills and
 * messages are written, all or nothing. Of all who want to end it, one wins: whoever holds its claim.
 *
 * @param transfer of an `accepted` one, as it was after its payee began to accept.
 * @returns whether this call ended it; when not, somebody else has: look again.
 */
export async function endTransfer(
  context: AppContext,
  transfer: PersonTransferRow,
  end: TransferEnd,
): Promise<boolean> {
  const at = context.clock.now()
  const { phase, money, bills, isShareFree } = ends[end]
  const reservations = await findReservations(context.database, transfer.id)
  const message = endedMessage(transfer, end, at)
  const { posted } = await context.ledger.submit({
    claims: [{ key: transferClaim(transfer.id), holder: uuidv7(), refusal: 'TRANSFER_NOT_FOUND' }],
    releases: isShareFree && transfer.shareId ? [{ key: shareClaim(transfer.shareId), holder: transfer.id }] : [],
    transfers: [...reservations.map((reservation) => resolved(reservation, phase)), ...money(transfer)],
    writes: [transferEnded(transfer.id, end, at), ...bills(transfer, at), ...(message ? [messageAdded(message)] : [])],
  })
  return posted
}

interface Ending {
  /** What becomes of all that was reserved. */
  readonly phase: 'post' | 'void'
  readonly money: (transfer: PersonTransferRow) => TransferIntent[]
  readonly bills: (transfer: PersonTransferRow, at: Date) => BusinessWrite[]
  /** Whether the share that it was to pay may be paid by another. */
  readonly isShareFree: boolean
}

/** The payer has it back. Somebody may have begun to accept at the same moment: their bill ends with it. */
const givenBack: Ending = {
  phase: 'void',
  money: () => [],
  bills: ({ id, payeeBillId }, at) => [billFailed({ id, at }), billFailedIfOpen({ id: payeeBillId, at })],
  isShareFree: true,
}

const ends: Readonly<Record<TransferEnd, Ending>> = {
  accepted: {
    phase: 'post',
    money: (transfer) => [paidOut(transfer)],
    bills: (transfer, at) => [
      ...billSucceeded({ ...transfer, kind: 'transfer', direction: 'out', occurredAt: transfer.createdAt }, at),
      ...billSucceeded(payeeBill(transfer), at),
    ],
    isShareFree: false,
  },
  refused: givenBack,
  returned: givenBack,
  recalled: givenBack,
}

function paidOut(transfer: PersonTransferRow): TransferIntent {
  return {
    id: uuidv7(),
    book: 'fen',
    debit: transferTransit,
    credit: userBalance(acceptedBy(transfer).payeeId),
    amount: transfer.amountFen,
    kind: 'transfer_in',
    businessType: 'transfer',
    businessId: transfer.id,
  }
}

/** What the bill of its payee counts. */
export function payeeBill(transfer: PersonTransferRow) {
  const { payeeId, acceptingAt } = acceptedBy(transfer)
  const { payeeBillId: id, amountFen } = transfer
  return { id, userId: payeeId, kind: 'transfer', direction: 'in', amountFen, occurredAt: acceptingAt } as const
}

function acceptedBy({ id, payeeId, acceptingAt }: PersonTransferRow): { payeeId: string; acceptingAt: Date } {
  if (payeeId === null || acceptingAt === null) throw new Error(`Nobody has begun to accept the transfer ${id}`)
  return { payeeId, acceptingAt }
}
