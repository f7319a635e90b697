import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { hashToken, newToken } from '#crypto/tokens'
import { uuidv7 } from '#ids'
import type { Queryable, Transaction } from '#storage/database'
import { type DeviceRecord, recordDevice } from '#storage/deviceStore'
import { endSessionsOfDevice, insertSession, insertTokens } from '#storage/sessionStore'

const ACCESS_LIFE_SECONDS = 15 * 60
const REFRESH_LIFE_SECONDS = 30 * 86_400

export interface SessionTokens {
  readonly accessToken: string
  readonly accessTokenExpiresAt: string
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: string
}

/** Starts a session bound to a device record; what was open on that device ends. */
export async function startSession(context: AppContext, tx: Transaction, device: DeviceRecord): Promise<SessionTokens> {
  const now = context.clock.now()
  await recordDevice(tx, device, now)
  await endSessionsOfDevice(tx, { userId: device.userId, deviceId: device.id }, now)
  const session = { id: uuidv7(), userId: device.userId, deviceId: device.id }
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
