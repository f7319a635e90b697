import type { Queryable } from '#storage/database'

/** Who put something into force or took it out: MERCHANTS_FILE, or an operator by hand. */
export type MerchantHand = 'file' | 'operator'

export interface MerchantKeyRow {
  readonly keyHash: string
  readonly merchantId: string
  readonly source: MerchantHand
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

const keyColumns = `key_hash AS "keyHash", merchant_id AS "merchantId", source, created_at AS "createdAt",
  revoked_at AS "revokedAt"`

/** Keys in force, oldest first. */
export async function listMerchantKeys(database: Queryable): Promise<MerchantKeyRow[]> {
  const { rows } = await database.query<MerchantKeyRow>(
    `SELECT ${keyColumns} FROM merchant_key WHERE revoked_at IS NULL ORDER BY created_at, key_hash`,
  )
  return rows
}

/**
 * Puts a key into force, also one that the file had dropped; one that an operator took back stays so. Answers the row,
 * which may be another merchant's.
 */
export async function putMerchantKey(
  database: Queryable,
  key: Omit<MerchantKeyRow, 'revokedAt'>,
): Promise<MerchantKeyRow | null> {
  const { rows } = await database.query<MerchantKeyRow>(
    `INSERT INTO merchant_key AS known (key_hash, merchant_id, source, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (key_hash) DO UPDATE SET
       revoked_at = CASE WHEN known.revoked_by = 'file' THEN NULL ELSE known.revoked_at END,
       revoked_by = CASE WHEN known.revoked_by = 'file' THEN NULL ELSE known.revoked_by END
     RETURNING ${keyColumns}`,
    [key.keyHash, key.merchantId, key.source, key.createdAt],
  )
  return rows[0] ?? null
}

/** Takes back what the file gave and holds no more. */
export async function revokeFileKeysExcept(database: Queryable, keyHashes: readonly string[], at: Date): Promise<void> {
  await database.query(
    `UPDATE merchant_key SET revoked_at = $2, revoked_by = 'file'
     WHERE source = 'file' AND revoked_at IS NULL AND key_hash <> ALL($1::text[])`,
    [keyHashes, at],
  )
}

/** Takes a key back for good; false when there is none of this name in force. */
export async function revokeMerchantKey(
  database: Queryable,
  key: { merchantId: string; name: string },
  at: Date,
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE merchant_key SET revoked_at = $3, revoked_by = 'operator'
     WHERE merchant_id = $1 AND left(key_hash, 12) = $2 AND revoked_at IS NULL`,
    [key.merchantId, key.name, at],
  )
  return rowCount === 1
}

/** What a key is called in lists: the key itself is known to the merchant alone. */
export function keyNameOf({ keyHash }: Pick<MerchantKeyRow, 'keyHash'>): string {
  return keyHash.slice(0, 12)
}
