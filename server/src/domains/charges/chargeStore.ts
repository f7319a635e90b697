import type { ErrorCode, FailureParams } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** Who, or what, ended a charge that was not paid. */
export type ChargeEnder = 'payer' | 'merchant' | 'time' | 'source'

/** What a merchant asks of a payment code it has read. Its order has the same id, and says how far it is. */
export interface ChargeRow {
  readonly id: string
  readonly merchantId: string
  /** The merchant's own number, unique per merchant. */
  readonly outOrderNo: string
  /** As it was read: the same number with another code is another request. */
  readonly code: string
  readonly deviceNumber: string
  readonly step: bigint
  /** Of the phone that showed the code. */
  readonly sessionId: string
  readonly userId: string
  readonly amountFen: bigint
  /** Which of the payer's charges of the day without a PIN it is; null when the payer confirms it. */
  readonly pinFreeSlot: number | null
  readonly createdAt: Date
  readonly endedBy: ChargeEnder | null
  readonly failureCode: ErrorCode | null
  readonly failureParams: FailureParams | null
  readonly endedAt: Date | null
}

export const chargeTable = new ColumnTable<ChargeRow>('charge', {
  id: ['id', 'uuid'],
  merchantId: ['merchant_id', 'uuid'],
  outOrderNo: ['out_order_no', 'text'],
  code: ['code', 'text'],
  deviceNumber: ['device_number', 'text'],
  step: ['step', 'int8'],
  sessionId: ['session_id', 'uuid'],
  userId: ['user_id', 'uuid'],
  amountFen: ['amount_fen', 'int8'],
  pinFreeSlot: ['pin_free_slot', 'int4'],
  createdAt: ['created_at', 'timestamptz'],
  endedBy: ['ended_by', 'text'],
  failureCode: ['failure_code', 'text'],
  failureParams: ['failure_params', 'jsonb'],
  endedAt: ['ended_at', 'timestamptz'],
})

const chargeColumns = chargeTable.select()

export async function findChargeByOutOrderNo(
  database: Queryable,
  merchantId: string,
  outOrderNo: string,
): Promise<ChargeRow | null> {
  const { rows } = await database.query<ChargeRow>(
    `SELECT ${chargeColumns} FROM charge WHERE merchant_id = $1 AND out_order_no = $2`,
    [merchantId, outOrderNo],
  )
  return rows[0] ?? null
}

export async function findCharge(database: Queryable, userId: string, chargeId: string): Promise<ChargeRow | null> {
  const { rows } = await database.query<ChargeRow>(
    `SELECT ${chargeColumns} FROM charge WHERE id = $1 AND user_id = $2`,
    [chargeId, userId],
  )
  return rows[0] ?? null
}

/** The last charge since `since` of a code that this session's phone has shown. */
export async function findLatestCharge(database: Queryable, sessionId: string, since: Date): Promise<ChargeRow | null> {
  const { rows } = await database.query<ChargeRow>(
    `SELECT ${chargeColumns} FROM charge WHERE session_id = $1 AND created_at >= $2
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    [sessionId, since],
  )
  return rows[0] ?? null
}

/** The payer's charges without a PIN since `since`: how many, the last of their slots, and what they add up to. */
export async function sumPinFree(
  database: Queryable,
  userId: string,
  since: Date,
): Promise<{ lastSlot: number; sumFen: bigint }> {
  const { rows } = await database.query<{ lastSlot: number; sumFen: bigint }>(
    `SELECT coalesce(max(pin_free_slot), 0) AS "lastSlot", coalesce(sum(amount_fen), 0)::bigint AS "sumFen"
     FROM charge WHERE user_id = $1 AND created_at >= $2 AND pin_free_slot IS NOT NULL`,
    [userId, since],
  )
  return rows[0] ?? { lastSlot: 0, sumFen: 0n }
}

/** Says why a charge was not paid. Its order has been closed in the same transaction. */
export async function markChargeEnded(
  database: Queryable,
  chargeId: string,
  end: { by: ChargeEnder; code: ErrorCode; params: FailureParams; at: Date },
): Promise<void> {
  await database.query(
    `UPDATE charge SET ended_by = $2, failure_code = $3, failure_params = $4, ended_at = $5
     WHERE id = $1 AND ended_by IS NULL`,
    [chargeId, end.by, end.code, end.params, end.at],
  )
}
