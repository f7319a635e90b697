import { createHmac } from 'node:crypto'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken } from '#crypto/tokens'
import { insertTokens } from '#domains/sessions/sessionStore'
import type { Queryable } from '#storage/database'

const ACCESS_LIFE_SECONDS = 15 * 60
const REFRESH_LIFE_SECONDS = 30 * 86_400
/** However often it is renewed: after this the user signs in again. */
const SESSION_LIFE_SECONDS = 180 * 86_400

export interface SessionTokens {
  readonly accessToken: string
  readonly accessTokenExpiresAt: string
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: string
}

export interface TokenPair {
  readonly access: string
  readonly refresh: string
}

/** Where in a session a pair stands. */
export interface PairPlace {
  readonly sessionId: string
  readonly startedAt: Date
  readonly generation: number
}

/** When a session ends, whatever happens. */
export function endOfSession(startedAt: Date): Date {
  return addSeconds(startedAt, SESSION_LIFE_SECONDS)
}

/**
 * The one pair that follows a refresh token. It is worked out from the token, so that a lost answer can be given
 * again though nothing but keyed hashes is stored: nobody makes it without both the token and our key.
 */
export function successorOf(context: AppContext, refreshToken: string): TokenPair {
  const derive = (kind: keyof TokenPair) =>
    createHmac('sha256', context.secrets.tokenKey).update(`successor|${kind}|${refreshToken}`).digest('base64url')
  return { access: derive('access'), refresh: derive('refresh') }
}

/** Puts a pair of opaque tokens into force, once more if it is there already; only their keyed hashes are stored. */
export async function issueTokens(
  context: AppContext,
  database: Queryable,
  pair: TokenPair,
  { sessionId, startedAt, generation }: PairPlace,
): Promise<SessionTokens> {
  const now = context.clock.now()
  const lastMoment = endOfSession(startedAt)
  const endAfter = (seconds: number) => new Date(Math.min(addSeconds(now, seconds).getTime(), lastMoment.getTime()))
  const accessExpiresAt = endAfter(ACCESS_LIFE_SECONDS)
  const refreshExpiresAt = endAfter(REFRESH_LIFE_SECONDS)
  const hash = (token: string) => hashToken(context.secrets.tokenKey, token)
  const place = { sessionId, generation }
  await insertTokens(database, [
    { ...place, tokenHash: hash(pair.access), kind: 'access', expiresAt: accessExpiresAt },
    { ...place, tokenHash: hash(pair.refresh), kind: 'refresh', expiresAt: refreshExpiresAt },
  ])
  return {
    accessToken: pair.access,
    accessTokenExpiresAt: accessExpiresAt.toISOString(),
    refreshToken: pair.refresh,
    refreshTokenExpiresAt: refreshExpiresAt.toISOString(),
  }
}
