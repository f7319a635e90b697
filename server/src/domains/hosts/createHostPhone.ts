import { ApiError } from '#apiError'
import type { HostProvider, PhoneProof } from '#channels/host/hostChannel'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { askHost } from '#domains/hosts/askHost'
import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import { claimPhoneAnswer } from '#domains/hosts/hostPhoneAnswerStore'
import { isSamePerson, issuePhoneTicket, readHostTicket, ticketLifeSeconds } from '#domains/hosts/hostTickets'
import { readPhone } from '#domains/users/phones'
import { findUserByPhone } from '#domains/users/userStore'

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
 * @throws {ApiError} HOST_TICKET_INVALID, HOST_*, PHONE_INVALID for a number of another country; HOST_PHONE_USED when
 *   another person brought the same answer before, or this one long ago.
 */
export async function createHostPhone(context: AppContext, input: HostPhoneInput) {
  const key = await readHostTicket(context, input.hostTicket)
  const proof = proofOf(key.provider, input)
  const phone = readPhone(
    context,
    await askHost(context, key.provider, (channel) => channel.phoneNumber(proof, key.subjects[0] ?? '')),
  )
  if ('response' in proof) await claimAnswer(context, key, proof.response)
  const { ticket, expiresAt } = await issuePhoneTicket(context, key, phone)
  return {
    phone: phone.number,
    phoneTicket: ticket,
    phoneTicketExpiresAt: expiresAt.toISOString(),
    isRegistered: (await findUserByPhone(context.database, phone.index)) !== null,
  }
}

/**
 * WeChat's codes work once and for one person, and WeChat sees to that. Alipay signs the bare number, with no word of
 * when and to whom, so that the same number makes the same text for ever. It belongs to who brings it first, for as long
 * as a ticket lives: whoever gets hold of it later, or keeps it until the number has another owner, has nothing.
 */
async function claimAnswer(context: AppContext, key: HostSubjectKey, response: string): Promise<void> {
  const now = context.clock.now()
  const answerHash = hashToken(context.secrets.tokenKey, response)
  const first = await claimPhoneAnswer(context.database, { ...key, answerHash, firstAt: now })
  if (isSamePerson(first, key) && addSeconds(first.firstAt, ticketLifeSeconds) > now) return
  throw new ApiError('HOST_PHONE_USED')
}

function proofOf(provider: HostProvider, { code, response, sign }: HostPhoneInput): PhoneProof {
  if (provider === 'wechat' && code !== undefined && response === undefined) return { code }
  if (provider === 'alipay' && response !== undefined && code === undefined) return { response, sign: sign || null }
  throw new ApiError('REQUEST_INVALID', { field: provider === 'wechat' ? 'code' : 'response' })
}
