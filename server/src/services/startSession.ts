import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken, newToken } from '#crypto/tokens'
import { uuidv7 } from '#ids'
import { type ConsentInput, consentToSignIn } from '#services/consents'
import { recordMessage } from '#services/recordMessage'
import type { Queryable, Transaction } from '#storage/database'
import { type DeviceRecord, recordDevice } from '#storage/deviceStore'
import { endSessionsOfDevice, insertSession, insertTokens } from '#storage/sessionStore'
import { lockUserLane } from '#storage/userLaneStore'

const ACCESS_LIFE_SECONDS = 15 * 60
const REFRESH_LIFE_SECONDS = 30 * 86_400

export interface SessionTokens {
  readonly accessToken: string
  readonly accessTokenExpiresAt: string
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: string
}

/** Somebody who has proven to be a user, and from where. */
export interface SignIn {
  readonly device: DeviceRecord
  /** What they agree to by signing in. */
  readonly consents: readonly ConsentInput[]
  /** The host identity that opened the session or is linked to it. */
  readonly hostIdentityId: string | null
}

/**
 * Starts a session bound to a device record; what was open on that device ends. The only way a session begins: nobody
 * gets past the consents, and a device the user never had is told of.
 *
 * @throws {ApiError} CONSENT_REQUIRED (document, version) while terms or privacy are withdrawn.
 */
export async function startSession(context: AppContext, tx: Transaction, signIn: SignIn): Promise<SessionTokens> {
  const { device, consents, hostIdentityId } = signIn
  const { userId, id: deviceId, name, host } = device
  // So that nobody signs in past a consent that is being withdrawn.
  await lockUserLane(tx, userId)
  const now = context.clock.now()
  if (await recordDevice(tx, device, now)) {
    await recordMessage(tx, { userId, kind: 'new_device', subject: deviceId, params: { device: name, host }, at: now })
  }
  await consentToSignIn(tx, device, consents, now)
  await endSessionsOfDevice(tx, { userId, deviceId }, now)
  const session = { id: uuidv7(), userId, deviceId, hostIdentityId }
  await insertSession(tx, session, now)
  return issueTokens(context, tx, session.id)
}

/** Issues a pair of opaque tokens for a session; only their keyed hashes are stored. */
export async function issueTokens(context: AppContext, database: Queryable, sessionId: string): Promise<SessionTokens> {
  const now = context.clock.now()
  const access = { token: newToken(), expiresAt: addSeconds(now, ACCESS_LIFE_SECONDS) }
  const refresh = { token: newToken(), expiresAt: addSeconds(now, REFRESH_LIFE_SECONDS) }
  const hash = (token: string) => hashToken(context.secrets.tokenKey, token)
  await insertTokens(database, [
    { tokenHash: hash(access.token), sessionId, kind: 'access', expiresAt: access.expiresAt },
    { tokenHash: hash(refresh.token), sessionId, kind: 'refresh', expiresAt: refresh.expiresAt },
  ])
  return {
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt.toISOString(),
    refreshToken: refresh.token,
    refreshTokenExpiresAt: refresh.expiresAt.toISOString(),
  }
}
