import type { Queryable, Transaction } from '#storage/database'

/** `login`: the way in, to the wallet of the phone or to a new one; `proof`: a change of the ways in. */
export type SmsPurpose = 'login' | 'proof'

export interface SmsCodeRow {
  readonly id: string
  readonly phoneIndex: string
  /** Keyed hash of the address the request came from. */
  readonly caller: string
  readonly purpose: SmsPurpose
  readonly codeHash: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export interface OutstandingCode {
  readonly id: string
  readonly codeHash: string
  readonly tries: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** Makes submits of the same lane wait for each other until the transaction ends. */
export async function lockSmsLane(tx: Transaction, lane: string): Promise<void> {
  await tx.query('INSERT INTO sms_lane (lane) VALUES ($1) ON CONFLICT (lane) DO UPDATE SET lane = $1', [lane])
}

/** When codes were submitted for this phone after `since`, newest first. */
export async function listSubmitTimes(database: Queryable, phoneIndex: string, since: Date): Promise<Date[]> {
  const { rows } = await database.query<{ createdAt: Date }>(
    `SELECT created_at AS "createdAt" FROM sms_code WHERE phone_index = $1 AND created_at > $2
     ORDER BY created_at DESC`,
    [phoneIndex, since],
  )
  return rows.map((row) => row.createdAt)
}

/**
 * What lies ahead of `now` was sent before the clock was put back: from here on it counts as sent now. Otherwise its
 * limits would hold as much longer, and it would still be taken for the newest code.
 */
export async function pullBackCodes(
  database: Queryable,
  back: { phoneIndex: string; now: Date; expiresAt: Date },
): Promise<void> {
  await database.query(
    `UPDATE sms_code SET created_at = $2, expires_at = LEAST(expires_at, $3)
     WHERE phone_index = $1 AND created_at > $2`,
    [back.phoneIndex, back.now, back.expiresAt],
  )
}

export async function insertSmsCode(database: Queryable, code: SmsCodeRow): Promise<void> {
  await database.query(
    `INSERT INTO sms_code (id, phone_index, caller, purpose, code_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [code.id, code.phoneIndex, code.caller, code.purpose, code.codeHash, code.createdAt, code.expiresAt],
  )
}

/** Takes back a code that was certainly not sent, so that it does not count. */
export async function deleteSmsCode(database: Queryable, id: string): Promise<void> {
  await database.query('DELETE FROM sms_code WHERE id = $1', [id])
}

/** The newest code of a phone for this purpose, in whatever state, with one more try counted. */
export async function countCodeTry(
  database: Queryable,
  phoneIndex: string,
  purpose: SmsPurpose,
): Promise<OutstandingCode | null> {
  const { rows } = await database.query<OutstandingCode>(
    `UPDATE sms_code SET tries = tries + 1
     WHERE id = (SELECT id FROM sms_code WHERE phone_index = $1 AND purpose = $2 ORDER BY created_at DESC LIMIT 1)
     RETURNING id, code_hash AS "codeHash", tries, expires_at AS "expiresAt", used_at AS "usedAt"`,
    [phoneIndex, purpose],
  )
  return rows[0] ?? null
}

/** Marks a code as used; false when another request was faster. */
export async function takeSmsCode(database: Queryable, id: string, usedAt: Date): Promise<boolean> {
  const { rowCount } = await database.query('UPDATE sms_code SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [
    id,
    usedAt,
  ])
  return rowCount === 1
}
