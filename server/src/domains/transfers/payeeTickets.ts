import { transferRules } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'

/** Whom a ticket names: a user, or a phone that had no wallet when it was looked for. */
export type TicketSubject =
  | { readonly payeeId: string }
  | { readonly phoneIndex: string /** Masked. */; readonly phone: string }

/**
 * Names somebody who was found to their payer for a while, and says nothing to anybody: sealed with the keys of our columns,
 * so that nothing is stored of whom one has only looked for.
 */
export function writePayeeTicket(
  context: AppContext,
  payerId: string,
  subject: TicketSubject,
): { ticket: string; expiresAt: Date } {
  const expiresAt = addSeconds(context.clock.now(), transferRules.payeeTicketSeconds)
  const content = JSON.stringify(
    'payeeId' in subject
      ? [expiresAt.getTime(), subject.payeeId]
      : [expiresAt.getTime(), Buffer.from(subject.phoneIndex, 'hex').toString('base64url'), subject.phone],
  )
  const sealed = context.cipher.encrypt(placeOf(payerId), content)
  const ticket = sealed.replace('.', '-').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return { ticket, expiresAt }
}

/** @throws {ApiError} PAYEE_TICKET_INVALID: not ours, somebody else's, or too old. */
export function readPayeeTicket(context: AppContext, payerId: string, ticket: string): TicketSubject {
  const content = open(context, payerId, ticket)
  const [endsAtMs, subject, phone] = content ?? [0, '']
  if (content === null || context.clock.now().getTime() >= endsAtMs) throw new ApiError('PAYEE_TICKET_INVALID')
  return phone === undefined
    ? { payeeId: subject }
    : { phoneIndex: Buffer.from(subject, 'base64url').toString('hex'), phone }
}

function open(context: AppContext, payerId: string, ticket: string): [number, string, string?] | null {
  try {
    return JSON.parse(context.cipher.decrypt(placeOf(payerId), ticket.replace('-', '.'))) as [number, string, string?]
  } catch {
    return null
  }
}

const placeOf = (payerId: string) => ({ table: 'payee', column: 'ticket', rowId: payerId })
