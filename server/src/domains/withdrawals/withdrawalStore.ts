import type { ErrorCode, FailureParams, MoneyStatus } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface WithdrawalRow {
  readonly id: string
  readonly userId: string
  readonly cardId: string
  /** What arrives on the card. */
  readonly amountFen: bigint
  /** Leaves the balance beside it. */
  readonly feeFen: bigint
  readonly status: MoneyStatus
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
  readonly idempotencyKey: string
  readonly createdAt: Date
  /** When the money is on the card, as was promised. */
  readonly arrivesBy: Date
  readonly settledAt: Date | null
  readonly settlesBy: Date | null
}

export const withdrawalTable = new ColumnTable<WithdrawalRow>('withdrawal', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  cardId: ['card_id', 'uuid'],
  amountFen: ['amount_fen', 'int8'],
  feeFen: ['fee_fen', 'int8'],
  status: ['status', 'text'],
  failureCode: ['failure_code', 'text'],
  failureParams: ['failure_params', 'jsonb'],
  idempotencyKey: ['idempotency_key', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  arrivesBy: ['arrives_by', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
  settlesBy: ['settles_by', 'timestamptz'],
})

/** Where a withdrawal under a key that another one bears is met. */
export const withdrawalKeyConstraint = 'withdrawal_key_once'

const withdrawalColumns = withdrawalTable.select()

export async function findWithdrawal(
  database: Queryable,
  userId: string,
  withdrawalId: string,
): Promise<WithdrawalRow | null> {
  const { rows } = await database.query<WithdrawalRow>(
    `SELECT ${withdrawalColumns} FROM withdrawal WHERE id = $1 AND user_id = $2`,
    [withdrawalId, userId],
  )
  return rows[0] ?? null
}

export async function findWithdrawalByKey(
  database: Queryable,
  userId: string,
  key: string,
): Promise<WithdrawalRow | null> {
  const { rows } = await database.query<WithdrawalRow>(
    `SELECT ${withdrawalColumns} FROM withdrawal WHERE user_id = $1 AND idempotency_key = $2`,
    [userId, key],
  )
  return rows[0] ?? null
}

export async function markWithdrawalUnknown(database: Queryable, withdrawalId: string): Promise<void> {
  await database.query(`UPDATE withdrawal SET status = 'unknown' WHERE id = $1 AND status = 'paying'`, [withdrawalId])
}
