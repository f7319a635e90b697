import type { Queryable, Transaction } from '#storage/database'

export type SessionEndReason = 'logout' | 'token_reused' | 'replaced' | 'host_detached' | 'consent_withdrawn'

export interface SessionRow {
  readonly id: string
  readonly userId: string
  readonly deviceId: string
  /** The host identity it was opened by or linked to. */
  readonly hostIdentityId: string | null
}

export interface TokenRow extends SessionRow {
  readonly tokenHash: string
  readonly expiresAt: Date
  readonly endedAt: Date | null
  /** Which pair of its session it belongs to. */
  readonly generation: number
  /** When and how far its session has come: the newest pair, and whether its client has used that. */
  readonly sessionStartedAt: Date
  readonly sessionGeneration: number
  readonly isReceived: boolean
}

export interface NewToken {
  readonly tokenHash: string
  readonly sessionId: string
  readonly kind: 'access' | 'refresh'
  readonly expiresAt: Date
  readonly generation: number
}

const selectToken = `
  SELECT session.id, session.user_id AS "userId", session.device_id AS "deviceId",
         session.host_identity_id AS "hostIdentityId",
         session_token.token_hash AS "tokenHash", session_token.expires_at AS "expiresAt",
         session_token.generation, session.ended_at AS "endedAt", session.created_at AS "sessionStartedAt",
         session.generation AS "sessionGeneration", session.is_received AS "isReceived"
  FROM session_token JOIN session ON session.id = session_token.session_id`

export async function insertSession(database: Queryable, session: SessionRow, createdAt: Date): Promise<void> {
  await database.query(
    'INSERT INTO session (id, user_id, device_id, host_identity_id, created_at) VALUES ($1, $2, $3, $4, $5)',
    [session.id, session.userId, session.deviceId, session.hostIdentityId, createdAt],
  )
}

/** Adds tokens; one that is there already lives until the new end. */
export async function insertTokens(database: Queryable, tokens: readonly NewToken[]): Promise<void> {
  for (const token of tokens) {
    await database.query(
      `INSERT INTO session_token (token_hash, session_id, kind, expires_at, generation) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`,
      [token.tokenHash, token.sessionId, token.kind, token.expiresAt, token.generation],
    )
  }
}

/** Access tokens with their sessions, whatever their state. */
export async function findAccessTokens(database: Queryable, tokenHashes: readonly string[]): Promise<TokenRow[]> {
  const { rows } = await database.query<TokenRow>(
    `${selectToken} WHERE session_token.token_hash = ANY($1::text[]) AND session_token.kind = 'access'`,
    [tokenHashes],
  )
  return rows
}

/** A refresh token with its session, whatever its state; other refreshes of the session wait until the end. */
export async function lockRefreshToken(tx: Transaction, tokenHash: string): Promise<TokenRow | null> {
  const { rows } = await tx.query<TokenRow>(
    `${selectToken} WHERE session_token.token_hash = $1 AND session_token.kind = 'refresh' FOR UPDATE`,
    [tokenHash],
  )
  return rows[0] ?? null
}

export async function hasToken(database: Queryable, tokenHash: string): Promise<boolean> {
  const { rowCount } = await database.query('SELECT 1 FROM session_token WHERE token_hash = $1', [tokenHash])
  return rowCount > 0
}

/** Goes on to the next pair of a session, which its client has still to receive. */
export async function startGeneration(tx: Transaction, sessionId: string, generation: number): Promise<void> {
  await tx.query('UPDATE session SET generation = $2, is_received = false WHERE id = $1', [sessionId, generation])
}

/** Notes that clients have used the newest pairs of their sessions: what came before those is worthless now. */
export async function markReceived(
  database: Queryable,
  pairs: readonly { sessionId: string; generation: number }[],
): Promise<void> {
  await database.query(
    `WITH arrived AS (
       SELECT session.id FROM session JOIN unnest($1::uuid[], $2::integer[]) AS used(id, generation)
         ON session.id = used.id AND session.generation = used.generation AND NOT session.is_received
       ORDER BY session.id FOR UPDATE OF session)
     UPDATE session SET is_received = true FROM arrived WHERE session.id = arrived.id`,
    [pairs.map(({ sessionId }) => sessionId), pairs.map(({ generation }) => generation)],
  )
}

export async function endSession(
  database: Queryable,
  sessionId: string,
  reason: SessionEndReason,
  endedAt: Date,
): Promise<void> {
  await database.query('UPDATE session SET ended_at = $2, end_reason = $3 WHERE id = $1 AND ended_at IS NULL', [
    sessionId,
    endedAt,
    reason,
  ])
}

/** Ends what is still open for this user on this device; answers their ids. */
export async function endSessionsOfDevice(
  database: Queryable,
  device: { userId: string; deviceId: string },
  endedAt: Date,
): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `UPDATE session SET ended_at = $3, end_reason = 'replaced'
     WHERE user_id = $1 AND device_id = $2 AND ended_at IS NULL RETURNING id`,
    [device.userId, device.deviceId, endedAt],
  )
  return rows.map((row) => row.id)
}

/** Ends every session of a user, on all devices. */
export async function endSessionsOfUser(
  database: Queryable,
  userId: string,
  reason: SessionEndReason,
  endedAt: Date,
): Promise<void> {
  await database.query('UPDATE session SET ended_at = $2, end_reason = $3 WHERE user_id = $1 AND ended_at IS NULL', [
    userId,
    endedAt,
    reason,
  ])
}

/** Notes that a session belongs to a host identity. */
export async function linkSession(database: Queryable, sessionId: string, hostIdentityId: string): Promise<void> {
  await database.query('UPDATE session SET host_identity_id = $2 WHERE id = $1', [sessionId, hostIdentityId])
}

/** Ends the sessions of a host identity that is detached; the one that detaches it goes on without it. */
export async function endSessionsOfHost(
  database: Queryable,
  hostIdentityId: string,
  keptSessionId: string,
  endedAt: Date,
): Promise<string[]> {
  await database.query('UPDATE session SET host_identity_id = NULL WHERE id = $1 AND host_identity_id = $2', [
    keptSessionId,
    hostIdentityId,
  ])
  const { rows } = await database.query<{ id: string }>(
    `UPDATE session SET ended_at = $2, end_reason = 'host_detached'
     WHERE host_identity_id = $1 AND ended_at IS NULL RETURNING id`,
    [hostIdentityId, endedAt],
  )
  return rows.map((row) => row.id)
}
