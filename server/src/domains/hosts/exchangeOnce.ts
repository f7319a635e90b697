import type { HostProvider } from '#channels/host/hostChannel'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { exchangeHostCode } from '#domains/hosts/askHost'
import type { HostSubjectKey } from '#domains/hosts/hostIdentityStore'
import { findHostTicket, insertHostTicket } from '#domains/hosts/hostTicketStore'
import { inLane } from '#kit/lanes'

/** As long as a login code of WeChat lives. */
const LIFE_SECONDS = 5 * 60

/**
 * Who a login code belongs to, told again to the session that brought it first: a host exchanges a code once, so the
 * second of two taps, or a request whose answer was lost, would hear that its code is void. Kept as a ticket that no
 * text opens, because tickets are found by a hash of another key; another session has to ask the host.
 *
 * @throws {ApiError} what `exchangeHostCode` throws.
 */
export function exchangeOnce(
  context: AppContext,
  sessionId: string,
  { provider, code }: { provider: HostProvider; code: string },
): Promise<HostSubjectKey> {
  const ticketHash = context.cipher.blindIndex('host_code', JSON.stringify([sessionId, provider, code]))
  return inLane(context.lanes, ticketHash, async () => {
    const known = await findHostTicket(context.database, ticketHash, context.clock.now())
    if (known) return known
    const key = await exchangeHostCode(context, provider, code)
    const expiresAt = addSeconds(context.clock.now(), LIFE_SECONDS)
    await insertHostTicket(context.database, { ...key, ticketHash, expiresAt })
    return key
  })
}
