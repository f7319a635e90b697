import type { MerchantHand } from '#domains/merchants/merchantKeyStore'
import { ColumnTable } from '#storage/columns'
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
  readonly createdAt: Date
}

const merchantTable = new ColumnTable<NewMerchant & MerchantRow>('merchant', {
  id: ['id', 'uuid'],
  name: ['name', 'text'],
  category: ['category', 'text'],
  address: ['address', 'text'],
  pointsRateBasisPoints: ['points_rate_basis_points', 'int4'],
  staticCodeId: ['static_code_id', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  closedAt: ['closed_at', 'timestamptz'],
})

const merchantColumns = merchantTable.select([
  'id',
  'name',
  'category',
  'address',
  'pointsRateBasisPoints',
  'staticCodeId',
  'closedAt',
])

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

/** The merchant of a key in force. */
export async function findMerchantByKeyHash(database: Queryable, keyHash: string): Promise<MerchantRow | null> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant
     WHERE id = (SELECT merchant_id FROM merchant_key WHERE key_hash = $1 AND revoked_at IS NULL)`,
    [keyHash],
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
  const suffix = `ON CONFLICT (id) DO UPDATE SET ${merchantTable.overwrite(['name', 'category', 'address', 'pointsRateBasisPoints'])}`
  await merchantTable.insert(database, { ...merchant, closedAt: null }, { suffix })
}

/** Every merchant there is, open ones first. */
export async function listMerchants(database: Queryable): Promise<MerchantRow[]> {
  const { rows } = await database.query<MerchantRow>(
    `SELECT ${merchantColumns} FROM merchant ORDER BY closed_at IS NOT NULL, name, id`,
  )
  return rows
}

/** False when it is closed already or unknown. */
export async function markMerchantClosed(
  database: Queryable,
  merchantId: string,
  by: MerchantHand,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await database.query(
    'UPDATE merchant SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL',
    [merchantId, at, by],
  )
  return rowCount === 1
}

/** False unless one of these has closed it. */
export async function markMerchantOpen(
  database: Queryable,
  merchantId: string,
  closedBy: readonly MerchantHand[],
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE merchant SET closed_at = NULL, closed_by = NULL
     WHERE id = $1 AND closed_at IS NOT NULL AND closed_by = ANY($2::text[])`,
    [merchantId, closedBy],
  )
  return rowCount === 1
}
