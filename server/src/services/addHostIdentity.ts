import type { HostProvider } from '#channels/host/hostChannel'
import type { AppContext } from '#context'
import { exchangeHostCode } from '#services/askHost'
import type { SessionIdentity } from '#services/authenticate'
import { linkHostIdentity, linkingTransaction } from '#services/linkHostIdentity'
import { readLoginMethods } from '#services/readLoginMethods'
import { linkSession } from '#storage/sessionStore'

/**
 * Links the host identity of a login code to the signed-in user; linking one's own again changes nothing.
 *
 * @throws {ApiError} HOST_*, HOST_IDENTITY_TAKEN (phoneMasked)
 */
export async function addHostIdentity(
  context: AppContext,
  session: SessionIdentity,
  { provider, code }: { provider: HostProvider; code: string },
) {
  const key = await exchangeHostCode(context, provider, code)
  const hostIdentityId = await linkingTransaction(context, async (tx) => {
    const id = await linkHostIdentity(context, tx, { userId: session.userId, key, isNews: true })
    await linkSession(tx, session.sessionId, id)
    return id
  })
  return readLoginMethods(context, { ...session, hostIdentityId })
}
