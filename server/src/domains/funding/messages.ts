import type { ErrorCode } from '@wallet/rules'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import type { NewMessage } from '#domains/messages/messageStore'
import { newMessage } from '#domains/messages/recordMessage'
import type { PaymentRow } from '#domains/payments/paymentStore'

/** What the inbox says about money. A matter that settles twice is told once: its id is the subject. */

/** A payment that has succeeded, now or after its outcome was unknown for a while. */
export function paymentMessage(
  { id, userId, amountFen }: Pick<PaymentRow, 'id' | 'userId' | 'amountFen'>,
  merchant: string,
  pointsEarned: bigint,
  at: Date,
): NewMessage {
  const params = { merchant, amountFen: Number(amountFen), pointsEarned: Number(pointsEarned) }
  return newMessage({ userId, kind: 'payment_succeeded', subject: id, params, billId: id, at })
}

/** A top-up that has arrived. */
export function topUpMessage({ businessId, userId, amountFen }: BankDebitRow, at: Date): NewMessage {
  const params = { amountFen: Number(amountFen) }
  return newMessage({ userId, kind: 'topup_succeeded', subject: businessId, params, billId: businessId, at })
}

/** A debit the bank refused; `code` has its sentence in the client. `merchant` is null for a top-up. */
export function failureMessage(
  { businessId, userId, amountFen, purpose }: BankDebitRow,
  failure: { code: ErrorCode; merchant: string | null; at: Date },
): NewMessage {
  const { code, merchant, at } = failure
  const params = { ...(merchant === null ? {} : { merchant }), amountFen: Number(amountFen), code }
  const kind = purpose === 'topup' ? 'topup_failed' : 'payment_failed'
  return newMessage({ userId, kind, subject: businessId, params, billId: businessId, at })
}
