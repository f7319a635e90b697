import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import type { SessionIdentity } from '#kit/sessionIdentity'

/**
 * Reads whose access token this is. Its first use tells that the pair has arrived: from then on the pair before it is
 * worthless.
 *
 * @throws {ApiError} SESSION_EXPIRED when it is unknown, expired, or its session ended.
 */
export async function authenticate(context: AppContext, accessToken: string): Promise<SessionIdentity> {
  const token = await context.batches.accessTokens.ask(hashToken(context.secrets.tokenKey, accessToken))
  if (!token || token.endedAt || token.expiresAt <= context.clock.now()) throw new ApiError('SESSION_EXPIRED')
  const { userId, id: sessionId, deviceId, hostIdentityId, generation } = token
  if (!token.isReceived && generation === token.sessionGeneration) {
    await context.batches.receivedPairs.ask({ sessionId, generation })
  }
  return { userId, sessionId, deviceId, hostIdentityId }
}
