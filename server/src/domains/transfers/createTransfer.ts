import { cutLine, type TransferArrival, transferRules } from '@wallet/rules'
import type { AppContext } from '#context'
import { payeeOfTicket } from '#domains/transfers/payees'
import type { TransferQuestion } from '#domains/transfers/quoteTransfer'
import type { TransferView } from '#domains/transfers/readTransfer'
import { type Sender, sendTransfer } from '#domains/transfers/sendTransfer'
import { keyedRequest } from '#kit/idempotency'

export interface TransferInput extends TransferQuestion, Sender {
  readonly note: string | null
  readonly arrival: TransferArrival
}

/**
 * Sends money to somebody: reserved from the balance at once, theirs once they have accepted it.
 *
 * @throws {ApiError} PAYEE_TICKET_INVALID, PAYEE_SELF, PAYEE_UNAVAILABLE, and what `sendTransfer` throws.
 */
export function createTransfer(
  context: AppContext,
  input: TransferInput,
): Promise<{ view: TransferView; replayed: boolean }> {
  const { userId, idempotencyKey: key, amountFen, arrival } = input
  const note = cutLine(input.note ?? '', transferRules.noteMax) || null
  const keyed = keyedRequest('transfer', { userId, key, content: [input.payee, amountFen, note, arrival] })
  return sendTransfer(context, { keyed, sender: input }, async () => ({
    payee: await payeeOfTicket(context, userId, input.payee),
    amountFen,
    note,
    arrival,
    shareId: null,
  }))
}
