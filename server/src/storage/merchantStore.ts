import type { Queryable } from '#storage/database'

export interface MerchantRow {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly address: string
  readonly pointsRateBasisPoints: number
  /** Names the printed code in use; an older print is no longer accepted. */
  readonly staticCodeId: string
  readonly closedAt: Date | null
}

export interface NewMerchant extends Omit<MerchantRow, 'closedAt'> {
  readonly apiKeyHash: string
  readonly createdAt: Date
}

const merchantColumns = `
  id, name, category, address, points_rate_basis_points AS "pointsRateBasisPoints", static_code_id AS "staticCodeId",
  closed_at AS "closedAt"`

export async function findMerchant(database: Queryable, merchantId: string): Promise<MerchantRow | null> {
  const { rows } = await database.query<MerchantRow>(`SELECT ${merchantColumns} FROM merchant WHERE id = $1`, [
    merchantId,
  ])
  return rows[0] ?? null
}

export async function findMerchants(database: Queryable, merchantIds: readonly string[]): Promise<MerchantRow[]> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant WHERE id = ANY($1::uuid[])`,
    [merchantIds],
  )
  return rows
}

export async function findMerchantsByStaticCode(
  database: Queryable,
  staticCodeIds: readonly string[],
): Promise<MerchantRow[]> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant WHERE static_code_id = ANY($1::text[])`,
    [staticCodeIds],
  )
  return rows
}

export async function findMerchantByApiKeyHash(database: Queryable, apiKeyHash: string): Promise<MerchantRow | null> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant WHERE api_key_hash = $1`,
    [apiKeyHash],
  )
  return rows[0] ?? null
}

/** Merchants that give points, the most generous first. */
export async function listPartnerMerchants(database: Queryable): Promise<MerchantRow[]> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant
     WHERE closed_at IS NULL AND points_rate_basis_points > 0
     ORDER BY points_rate_basis_points DESC, name, id`,
  )
  return rows
}

/** Adds a merchant, or brings a known one up to date; its printed code stays valid. */
export async function upsertMerchant(database: Queryable, merchant: NewMerchant): Promise<void> {
  await database.query(
    `INSERT INTO merchant (id, name, category, address, points_rate_basis_points, static_code_id, api_key_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (id) DO UPDATE SET
       name = excluded.name, category = excluded.category, address = excluded.address,
       points_rate_basis_points = excluded.points_rate_basis_points, api_key_hash = excluded.api_key_hash`,
    [
      merchant.id,
      merchant.name,
      merchant.category,
      merchant.address,
      merchant.pointsRateBasisPoints,
      merchant.staticCodeId,
      merchant.apiKeyHash,
      merchant.createdAt,
    ],
  )
}
