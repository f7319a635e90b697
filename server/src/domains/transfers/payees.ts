import { maskPayeeName, maskPhone } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { legalNamePlace } from '#domains/identity/identityPlaces'
import { readPayeeTicket, type TicketSubject, writePayeeTicket } from '#domains/transfers/payeeTickets'
import { findPayeeRow, type PayeeRow, type PayeeSought } from '#domains/transfers/payeeView'
import { hasAccepted } from '#domains/transfers/transferStore'
import { phonePlace } from '#domains/users/phones'

/** Somebody to send money to, as the server knows them. */
export interface Payee {
  /** Null for a phone that has no wallet yet. */
  readonly payeeId: string | null
  readonly phoneIndex: string | null
  /** As their payer sees them: the masked name, or of somebody unverified the masked phone. */
  readonly name: string
  /** In clear, to compare what the payer typed with; null of somebody unverified. */
  readonly legalName: string | null
  /** Whether they have never accepted anything of this payer. */
  readonly isNew: boolean
}

/** What a payer is told of a payee. */
export interface FoundPayee {
  readonly ticket: string
  readonly expiresAt: Date
  readonly name: string
  readonly isVerified: boolean
  readonly isNew: boolean
}

/**
 * Who a ticket names, looked at anew: a stranger may have opened a wallet since.
 *
 * @throws {ApiError} PAYEE_TICKET_INVALID, PAYEE_SELF, PAYEE_UNAVAILABLE.
 */
export async function payeeOfTicket(context: AppContext, payerId: string, ticket: string): Promise<Payee> {
  const subject = readPayeeTicket(context, payerId, ticket)
  const row = await findPayeeRow(
    context.database,
    'payeeId' in subject ? { userId: subject.payeeId } : { phoneIndex: subject.phoneIndex },
  )
  if (row) return payeeOf(context, payerId, row)
  if ('payeeId' in subject) throw new ApiError('PAYEE_UNAVAILABLE')
  return { payeeId: null, phoneIndex: subject.phoneIndex, name: subject.phone, legalName: null, isNew: true }
}

/** @throws {ApiError} PAYEE_SELF, PAYEE_UNAVAILABLE, which tells nothing more of them. */
export async function payeeOf(context: AppContext, payerId: string, row: PayeeRow): Promise<Payee> {
  const { userId, isClosed } = row
  if (userId === payerId) throw new ApiError('PAYEE_SELF')
  if (isClosed) throw new ApiError('PAYEE_UNAVAILABLE')
  const legalName = legalNameOf(context, row)
  const name = legalName === null ? maskedPhoneOf(context, row) : maskPayeeName(legalName)
  const isNew = !(await hasAccepted(context.database, payerId, userId))
  return { payeeId: userId, phoneIndex: null, name, legalName, isNew }
}

/** Finds somebody; null where nobody is found. @throws {ApiError} what `payeeOf` throws. */
export async function seekPayee(context: AppContext, payerId: string, sought: PayeeSought): Promise<Payee | null> {
  const row = await findPayeeRow(context.database, sought)
  return row && payeeOf(context, payerId, row)
}

/** What a payer is told, with the ticket by which they name this payee from here on. */
export function ticketed(context: AppContext, payerId: string, payee: Payee): FoundPayee {
  const { name, legalName, isNew } = payee
  return {
    ...writePayeeTicket(context, payerId, subjectOf(payee)),
    name,
    isVerified: legalName !== null,
    isNew,
  }
}

/** The name by which a payee sees who pays: verified people alone send money. */
export async function payerNameOf(context: AppContext, payerId: string): Promise<string> {
  const row = await findPayeeRow(context.database, { userId: payerId })
  const legalName = row && legalNameOf(context, row)
  if (legalName === null) throw new ApiError('IDENTITY_REQUIRED')
  return maskPayeeName(legalName)
}

function subjectOf({ payeeId, phoneIndex, name }: Payee): TicketSubject {
  if (payeeId !== null) return { payeeId }
  if (phoneIndex === null) throw new Error('a payee without a wallet is known by a phone')
  return { phoneIndex, phone: name }
}

function legalNameOf(context: AppContext, { userId, legalNameEncrypted }: PayeeRow): string | null {
  return legalNameEncrypted && context.cipher.decrypt(legalNamePlace(userId), legalNameEncrypted)
}

function maskedPhoneOf(context: AppContext, { userId, phoneEncrypted }: PayeeRow): string {
  return maskPhone(context.cipher.decrypt(phonePlace(userId), phoneEncrypted))
}
