import type { Agreement } from '@wallet/rules'
import type { Queryable } from '#storage/database'

/** The last a user said about a document. */
export interface ConsentRow {
  readonly document: Agreement
  readonly version: string
  readonly acceptedAt: Date
  readonly withdrawnAt: Date | null
}

export interface NewConsent {
  readonly userId: string
  readonly document: Agreement
  readonly version: string
  readonly deviceId: string
  readonly acceptedAt: Date
}

/** Adds a giving to the history; giving again what is given changes nothing. The device must be recorded already. */
export async function insertConsent(database: Queryable, consent: NewConsent): Promise<void> {
  await database.query(
    `INSERT INTO consent (user_id, document, version, device_id, host, accepted_at)
     SELECT $1, $2, $3, $4, (SELECT host FROM device WHERE user_id = $1 AND id = $4), $5
     ON CONFLICT (user_id, document, version) WHERE withdrawn_at IS NULL DO NOTHING`,
    [consent.userId, consent.document, consent.version, consent.deviceId, consent.acceptedAt],
  )
}

/** Takes back every version of a document that is given; answers how many were. */
export async function withdrawConsents(
  database: Queryable,
  withdrawal: { userId: string; document: Agreement; deviceId: string; at: Date },
): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE consent SET withdrawn_at = $3, withdrawn_device_id = $4
     WHERE user_id = $1 AND document = $2 AND withdrawn_at IS NULL`,
    [withdrawal.userId, withdrawal.document, withdrawal.at, withdrawal.deviceId],
  )
  return rowCount
}

/** One row a document the user ever agreed to. */
export async function findLatestConsents(database: Queryable, userId: string): Promise<ConsentRow[]> {
  const { rows } = await database.query<ConsentRow>(
    `SELECT DISTINCT ON (document) document, version, accepted_at AS "acceptedAt", withdrawn_at AS "withdrawnAt"
     FROM consent WHERE user_id = $1
     ORDER BY document, (withdrawn_at IS NULL) DESC, accepted_at DESC, version DESC`,
    [userId],
  )
  return rows
}
