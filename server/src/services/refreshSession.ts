import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { readUser } from '#services/readUser'
import { issueTokens } from '#services/startSession'
import { endSession, lockRefreshToken, replaceToken } from '#storage/sessionStore'

/** A token exchanged this short a while ago may come again: the answer to the first exchange was lost. */
const LOST_ANSWER_SECONDS = 60

/**
 * Exchanges a refresh token for a fresh pair. A token that was exchanged before betrays a copy: its session ends.
 *
 * @throws {ApiError} REFRESH_TOKEN_INVALID
 */
export async function refreshSession(context: AppContext, refreshToken: string) {
  const tokenHash = hashToken(context.secrets.tokenKey, refreshToken)
  const refreshed = await context.database.transaction(async (tx) => {
    const now = context.clock.now()
    const token = await lockRefreshToken(tx, tokenHash)
    if (!token || token.endedAt || token.expiresAt <= now) return null
    if (token.replacedAt && addSeconds(token.replacedAt, LOST_ANSWER_SECONDS) <= now) {
      await endSession(tx, token.id, 'token_reused', now)
      return { reusedIn: token }
    }
    await replaceToken(tx, tokenHash, now)
    return { userId: token.userId, tokens: await issueTokens(context, tx, token.id) }
  })
  if (refreshed && 'tokens' in refreshed && refreshed.tokens) {
    return { ...refreshed.tokens, user: await readUser(context, refreshed.userId) }
  }
  if (refreshed?.reusedIn) {
    context.memory.pinProofs.forgetSession(refreshed.reusedIn.id)
    context.log.warn({ sessionId: refreshed.reusedIn.id }, 'A refresh token was used twice; its session ended')
  }
  throw new ApiError('REFRESH_TOKEN_INVALID')
}
