import type { ErrorCode, FailureParams, MoneyStatus } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface TopUpRow {
  readonly id: string
  readonly userId: string
  readonly cardId: string
  readonly amountFen: bigint
  readonly status: MoneyStatus
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
  readonly idempotencyKey: string
  readonly createdAt: Date
  readonly settledAt: Date | null
  readonly settlesBy: Date | null
}

export const topUpTable = new ColumnTable<TopUpRow>('topup', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  cardId: ['card_id', 'uuid'],
  amountFen: ['amount_fen', 'int8'],
  status: ['status', 'text'],
  failureCode: ['failure_code', 'text'],
  failureParams: ['failure_params', 'jsonb'],
  idempotencyKey: ['idempotency_key', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
  settlesBy: ['settles_by', 'timestamptz'],
})

const topUpColumns = topUpTable.select()

export async function insertTopUp(database: Queryable, topUp: TopUpRow): Promise<void> {
  await topUpTable.insert(database, topUp)
}

export async function findTopUp(database: Queryable, userId: string, topUpId: string): Promise<TopUpRow | null> {
  const { rows } = await database.query<TopUpRow>(`SELECT ${topUpColumns} FROM topup WHERE id = $1 AND user_id = $2`, [
    topUpId,
    userId,
  ])
  return rows[0] ?? null
}

export async function findTopUpByKey(database: Queryable, userId: string, key: string): Promise<TopUpRow | null> {
  const { rows } = await database.query<TopUpRow>(
    `SELECT ${topUpColumns} FROM topup WHERE user_id = $1 AND idempotency_key = $2`,
    [userId, key],
  )
  return rows[0] ?? null
}

export async function markTopUpUnknown(database: Queryable, topUpId: string): Promise<void> {
  await database.query(`UPDATE topup SET status = 'unknown' WHERE id = $1 AND status = 'paying'`, [topUpId])
}
