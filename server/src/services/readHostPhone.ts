import { ApiError } from '#apiError'
import type { HostProvider, PhoneProof } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import { askHost } from '#services/askHost'
import { issuePhoneTicket, readHostTicket } from '#services/hostTickets'
import { readPhone } from '#services/phones'
import { findUserByPhone } from '#storage/userStore'

export interface HostPhoneInput {
  readonly hostTicket: string
  readonly code?: string
  readonly response?: string
  readonly sign?: string
}

/**
 * Reads the phone number that a host vouches for. Its ticket registers only: numbers are recycled, so a phone that has
 * a wallet still wants the password or an SMS code.
 *
 * @throws {ApiError} HOST_TICKET_INVALID, HOST_*, PHONE_INVALID for a number of another country.
 */
export async function readHostPhone(context: AppContext, input: HostPhoneInput) {
  const key = await readHostTicket(context, input.hostTicket)
  const proof = proofOf(key.provider, input)
  const phone = readPhone(context, await askHost(context, key.provider, (channel) => channel.phoneNumber(proof)))
  const { ticket, expiresAt } = await issuePhoneTicket(context, key, phone)
  return {
    phone: phone.number,
    phoneTicket: ticket,
    phoneTicketExpiresAt: expiresAt.toISOString(),
    isRegistered: (await findUserByPhone(context.database, phone.index)) !== null,
  }
}

function proofOf(provider: HostProvider, { code, response, sign }: HostPhoneInput): PhoneProof {
  if (provider === 'wechat' && code !== undefined && response === undefined) return { code }
  if (provider === 'alipay' && response !== undefined && code === undefined) return { response, sign: sign || null }
  throw new ApiError('REQUEST_INVALID', { field: provider === 'wechat' ? 'code' : 'response' })
}
