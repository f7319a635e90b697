import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken, newToken } from '#crypto/tokens'
import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import {
  findHostTicket,
  type HostTicketRow,
  insertHostTicket,
  insertPhoneTicket,
  takeHostTicket,
  takePhoneTicket,
} from '#domains/hosts/hostTicketStore'
import { type Phone, readPhone } from '#domains/users/phones'
import type { Transaction } from '#storage/database'

export const ticketLifeSeconds = 30 * 60

export interface IssuedTicket {
  readonly ticket: string
  readonly expiresAt: Date
}

/** Issues a ticket for a host identity that the host itself has just proven. */
export async function issueHostTicket(context: AppContext, key: HostSubjectKey): Promise<IssuedTicket> {
  const issued = newTicket(context)
  const { ticketHash, expiresAt, ticket } = issued
  await insertHostTicket(context.database, { ...key, ticketHash, expiresAt })
  return { ticket, expiresAt }
}

/** @throws {ApiError} HOST_TICKET_INVALID when it is unknown, expired, or has linked something already. */
export async function readHostTicket(context: AppContext, ticket: string): Promise<HostTicketRow> {
  const row = await findHostTicket(context.database, hashOf(context, ticket), context.clock.now())
  if (!row) throw new ApiError('HOST_TICKET_INVALID')
  return row
}

/** Uses a host ticket up. @throws {ApiError} HOST_TICKET_INVALID */
export async function useHostTicket(context: AppContext, tx: Transaction, ticket: string): Promise<HostTicketRow> {
  const row = await takeHostTicket(tx, hashOf(context, ticket), context.clock.now())
  if (!row) throw new ApiError('HOST_TICKET_INVALID')
  return row
}

/** Issues a ticket for a phone number that a host vouches for, bound to the host identity it was asked with. */
export async function issuePhoneTicket(context: AppContext, key: HostSubjectKey, phone: Phone): Promise<IssuedTicket> {
  const { ticketHash, expiresAt, ticket } = newTicket(context)
  await insertPhoneTicket(context.database, {
    ...key,
    ticketHash,
    expiresAt,
    phoneEncrypted: context.cipher.encrypt(ticketPhonePlace(ticketHash), phone.number),
  })
  return { ticket, expiresAt }
}

/** Uses a phone ticket up. @throws {ApiError} PHONE_TICKET_INVALID, also when it came by another host identity. */
export async function usePhoneTicket(
  context: AppContext,
  tx: Transaction,
  ticket: string,
  bearer: HostSubjectKey,
): Promise<Phone> {
  const ticketHash = hashOf(context, ticket)
  const row = await takePhoneTicket(tx, ticketHash, context.clock.now())
  if (!row || !isSamePerson(row, bearer)) throw new ApiError('PHONE_TICKET_INVALID')
  return readPhone(context, context.cipher.decrypt(ticketPhonePlace(ticketHash), row.phoneEncrypted))
}

function newTicket(context: AppContext) {
  const ticket = newToken()
  const expiresAt = addSeconds(context.clock.now(), ticketLifeSeconds)
  return { ticket, ticketHash: hashOf(context, ticket), expiresAt }
}

function hashOf(context: AppContext, ticket: string): string {
  return hashToken(context.secrets.tokenKey, ticket)
}

const ticketPhonePlace = (ticketHash: string) => ({ table: 'phone_ticket', column: 'phone', rowId: ticketHash })

/** Whether both are known to the host by an id they share. */
export function isSamePerson(left: Omit<HostSubjectKey, 'unionId'>, right: HostSubjectKey): boolean {
  const isSameApp = left.provider === right.provider && left.appId === right.appId
  return isSameApp && left.subjects.some((subject) => right.subjects.includes(subject))
}
