import type { MessageInput } from '#domains/messages/recordMessage'
import type { PersonTransferRow, TransferEnd } from '#domains/transfers/transferStore'

/** Money that waits for its payee. They have no bill of it yet: the message leads to the transfer. */
export function offeredMessage(transfer: PersonTransferRow, payeeId: string, at: Date): MessageInput {
  const { id, payerName, amountFen } = transfer
  const params = { person: payerName, amountFen: Number(amountFen), transferId: id }
  return { userId: payeeId, kind: 'transfer_offered', subject: id, params, at }
}

const endedKinds = {
  accepted: 'transfer_accepted',
  refused: 'transfer_refused',
  returned: 'transfer_returned',
  recalled: null,
} as const satisfies Record<TransferEnd, MessageInput['kind'] | null>

/** How it ended, to whom it is news; null where it is nobody's. */
export function endedMessage(transfer: PersonTransferRow, end: TransferEnd, at: Date): MessageInput | null {
  return transfer.shareId === null ? sentEnded(transfer, end, at) : askedEnded(transfer, end, at)
}

/** To its payer; null where the payer ended it. */
function sentEnded(transfer: PersonTransferRow, end: TransferEnd, at: Date): MessageInput | null {
  const kind = endedKinds[end]
  const { id, userId, payeeName, amountFen } = transfer
  return (
    kind && { userId, kind, subject: id, params: { person: payeeName, amountFen: Number(amountFen) }, billId: id, at }
  )
}

/** To whoever asked for it. Its payer sees on the spot whether it got through. */
function askedEnded(transfer: PersonTransferRow, end: TransferEnd, at: Date): MessageInput | null {
  const { id, payeeId, payerName, amountFen, payeeBillId } = transfer
  if (end !== 'accepted' || payeeId === null) return null
  const params = { person: payerName, amountFen: Number(amountFen) }
  return { userId: payeeId, kind: 'share_paid', subject: id, params, billId: payeeBillId, at }
}
