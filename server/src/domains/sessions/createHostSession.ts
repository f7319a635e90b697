import type { HostProvider } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import type { ConsentInput } from '#domains/consents/consents'
import { exchangeHostCode } from '#domains/hosts/askHost'
import { completeHostIdentity, findHostIdentity, type HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import { issueHostTicket } from '#domains/hosts/hostTickets'
import type { DeviceRecord } from '#domains/sessions/deviceStore'
import { startSession } from '#domains/sessions/startSession'
import { readUser } from '#domains/users/readUser'

export interface HostSessionInput {
  readonly provider: HostProvider
  readonly code: string
  readonly consents?: readonly ConsentInput[]
  readonly device: Omit<DeviceRecord, 'userId'>
}

/**
 * Signs in who the host says is there. An identity without a wallet gets a ticket that proves it later.
 *
 * @throws {ApiError} HOST_*; CONSENT_REQUIRED (document, version) when terms or privacy were withdrawn.
 */
export async function createHostSession(context: AppContext, input: HostSessionInput) {
  const key = await exchangeHostCode(context, input.provider, input.code)
  const session = await signIn(context, key, input)
  if (session) return { status: 'signed_in' as const, session, hostTicket: null, hostTicketExpiresAt: null }
  const { ticket, expiresAt } = await issueHostTicket(context, key)
  return {
    status: 'unlinked' as const,
    session: null,
    hostTicket: ticket,
    hostTicketExpiresAt: expiresAt.toISOString(),
  }
}

async function signIn(context: AppContext, key: HostSubjectKey, { device, consents }: HostSessionInput) {
  const opened = await context.database.transaction(async (tx) => {
    const identity = await findHostIdentity(tx, key)
    if (!identity) return null
    await completeHostIdentity(tx, identity.id, key)
    const { userId } = identity
    const signedIn = { device: { ...device, userId }, consents: consents ?? [], hostIdentityId: identity.id }
    return { userId, tokens: await startSession(context, tx, signedIn) }
  })
  return opened && { ...opened.tokens, user: await readUser(context, opened.userId) }
}
