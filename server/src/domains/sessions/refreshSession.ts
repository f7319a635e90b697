import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { recordMessage } from '#domains/messages/recordMessage'
import { findDevice } from '#domains/sessions/deviceStore'
import { endSession, hasToken, lockRefreshToken, startGeneration, type TokenRow } from '#domains/sessions/sessionStore'
import {
  endOfSession,
  issueTokens,
  type SessionTokens,
  successorOf,
  type TokenPair,
} from '#domains/sessions/sessionTokens'
import { readUser } from '#domains/users/readUser'
import type { Transaction } from '#storage/database'

type Refreshed = { userId: string; tokens: SessionTokens } | { copied: TokenRow } | null

/**
 * Exchanges a refresh token for the pair that follows it, of which there is one: whoever asks again, because the answer
 * was lost or many ask at once, gets the same. Once that pair has been used its client has it, and the token coming
 * again betrays a copy: the session ends and its owner is told. After 180 days a session ends in any case.
 *
 * @throws {ApiError} REFRESH_TOKEN_INVALID
 */
export async function refreshSession(context: AppContext, refreshToken: string) {
  const successor = successorOf(context, refreshToken)
  const refreshed = await context.database.transaction(async (tx): Promise<Refreshed> => {
    const now = context.clock.now()
    const token = await lockRefreshToken(tx, hashToken(context.secrets.tokenKey, refreshToken))
    if (!token || token.endedAt || token.expiresAt <= now || endOfSession(token.sessionStartedAt) <= now) return null
    const generation = token.generation + 1
    if (token.generation === token.sessionGeneration) await startGeneration(tx, token.id, generation)
    else if (!(await isLostAnswer(context, tx, token, successor))) {
      await endCopied(tx, token, now)
      return { copied: token }
    }
    const place = { sessionId: token.id, startedAt: token.sessionStartedAt, generation }
    return { userId: token.userId, tokens: await issueTokens(context, tx, successor, place) }
  })
  if (refreshed && 'tokens' in refreshed) {
    return { ...refreshed.tokens, user: await readUser(context, refreshed.userId) }
  }
  if (refreshed) {
    context.pinProofs.forgetSession(refreshed.copied.id)
    context.log.warn({ sessionId: refreshed.copied.id }, 'A refresh token was used twice; its session ended')
  }
  throw new ApiError('REFRESH_TOKEN_INVALID')
}

/** Whether the newest pair follows this token and nobody has used it yet. */
async function isLostAnswer(
  context: AppContext,
  tx: Transaction,
  token: TokenRow,
  successor: TokenPair,
): Promise<boolean> {
  if (token.isReceived || token.generation + 1 !== token.sessionGeneration) return false
  return hasToken(tx, hashToken(context.secrets.tokenKey, successor.refresh))
}

async function endCopied(tx: Transaction, { id, userId, deviceId }: TokenRow, now: Date): Promise<void> {
  await endSession(tx, id, 'token_reused', now)
  const device = await findDevice(tx, userId, deviceId)
  await recordMessage(tx, {
    userId,
    kind: 'session_copied',
    subject: id,
    params: { device: device?.name ?? '', host: device?.host ?? '' },
    at: now,
  })
}
