import type { AppContext } from '#context'
import { newToken } from '#crypto/tokens'
import { type ConsentInput, consentToSignIn } from '#domains/consents/consents'
import { recordMessage } from '#domains/messages/recordMessage'
import { type DeviceRecord, recordDevice } from '#domains/sessions/deviceStore'
import { endSessionsOfDevice, insertSession } from '#domains/sessions/sessionStore'
import { issueTokens, type SessionTokens } from '#domains/sessions/sessionTokens'
import { uuidv7 } from '#ids'
import { spendDaily } from '#kit/budgets'
import { lockUserLane } from '#kit/userLaneStore'
import type { Transaction } from '#storage/database'

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
 * @throws {ApiError} RATE_LIMITED after too many new devices in a day; CONSENT_REQUIRED (document, version) while terms or
 *   privacy are withdrawn.
 */
export async function startSession(context: AppContext, tx: Transaction, signIn: SignIn): Promise<SessionTokens> {
  const { device, consents, hostIdentityId } = signIn
  const { userId, id: deviceId, name, host } = device
  // So that nobody signs in past a consent that is being withdrawn.
  await lockUserLane(tx, userId)
  const now = context.clock.now()
  if (await recordDevice(tx, device, now)) {
    await spendDaily(context, tx, 'newDevicesOfUser', userId)
    await recordMessage(tx, { userId, kind: 'new_device', subject: deviceId, params: { device: name, host }, at: now })
  }
  await consentToSignIn(tx, device, consents, now)
  await endSessionsOfDevice(tx, { userId, deviceId }, now)
  const session = { id: uuidv7(), userId, deviceId, hostIdentityId }
  await insertSession(tx, session, now)
  const pair = { access: newToken(), refresh: newToken() }
  return issueTokens(context, tx, pair, { sessionId: session.id, startedAt: now, generation: 0 })
}
