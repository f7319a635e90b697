import type { TransferArrival } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

/** How a transfer is kept: whether one that waits can be accepted yet follows from the time. */
export type StoredTransferState = 'waiting' | TransferEnd

/** How a transfer ended, for good. */
export type TransferEnd = 'accepted' | 'refused' | 'returned' | 'recalled'

export interface PersonTransferRow {
  readonly id: string
  /** Who pays. */
  readonly userId: string
  /** Null for a phone that has no wallet yet. */
  readonly payeeId: string | null
  readonly payeePhoneIndex: string | null
  /** Masked, as each is shown to the other. */
  readonly payerName: string
  readonly payeeName: string
  readonly amountFen: bigint
  readonly note: string | null
  readonly arrival: TransferArrival
  readonly state: StoredTransferState
  readonly idempotencyKey: string
  readonly payeeBillId: string
  /** The share of a collection that it pays; null for money that nobody has asked for. */
  readonly shareId: string | null
  readonly createdAt: Date
  /** From then on its payee may accept, and its payer may not call it back. */
  readonly arrivesAt: Date
  readonly expiresAt: Date
  /** When its payee was told of it. */
  readonly toldAt: Date | null
  /** When its payee accepted, before the money moved. */
  readonly acceptingAt: Date | null
  readonly endedAt: Date | null
}

/** What two requests with the same key collide on. */
export const transferKeyConstraint = 'person_transfer_key_once'

export const transferTable = new ColumnTable<PersonTransferRow>('person_transfer', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  payeeId: ['payee_id', 'uuid'],
  payeePhoneIndex: ['payee_phone_index', 'text'],
  payerName: ['payer_name', 'text'],
  payeeName: ['payee_name', 'text'],
  amountFen: ['amount_fen', 'int8'],
  note: ['note', 'text'],
  arrival: ['arrival', 'text'],
  state: ['state', 'text'],
  idempotencyKey: ['idempotency_key', 'text'],
  payeeBillId: ['payee_bill_id', 'uuid'],
  shareId: ['share_id', 'uuid'],
  createdAt: ['created_at', 'timestamptz'],
  arrivesAt: ['arrives_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
  toldAt: ['told_at', 'timestamptz'],
  acceptingAt: ['accepting_at', 'timestamptz'],
  endedAt: ['ended_at', 'timestamptz'],
})

const columns = transferTable.select()

export async function findTransfer(database: Queryable, id: string): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(`SELECT ${columns} FROM person_transfer WHERE id = $1`, [id])
  return rows[0] ?? null
}

/**
 * A transfer as far as this user has a part in it. Its payee may see it once it has arrived, and not one that was called
 * back before.
 */
export async function findOwnTransfer(
  database: Queryable,
  { id, userId, now }: { id: string; userId: string; now: Date },
): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer WHERE id = $1 AND (user_id = $2 OR
       (payee_id = $2 AND arrives_at <= $3 AND (state <> 'recalled' OR accepting_at IS NOT NULL)))`,
    [id, userId, now],
  )
  return rows[0] ?? null
}

/** What waits for this user to accept, the one that ends first foremost; what they have asked for is theirs by itself. */
export async function findWaitingTransfers(
  database: Queryable,
  { userId, now, countMax }: { userId: string; now: Date; countMax: number },
): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer
     WHERE payee_id = $1 AND state = 'waiting' AND share_id IS NULL AND arrives_at <= $2 AND expires_at > $2 ORDER BY expires_at, id LIMIT $3`,
    [userId, now, countMax],
  )
  return rows
}

export async function findTransferByKey(
  database: Queryable,
  userId: string,
  key: string,
): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer WHERE user_id = $1 AND idempotency_key = $2`,
    [userId, key],
  )
  return rows[0] ?? null
}

/** The transfer that a bill is of: its payer's has the transfer's id, its payee's another. */
export async function findTransferOfBill(
  database: Queryable,
  userId: string,
  billId: string,
): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer WHERE id = $2 AND user_id = $1
     UNION ALL SELECT ${columns} FROM person_transfer WHERE payee_bill_id = $2 AND payee_id = $1`,
    [userId, billId],
  )
  return rows[0] ?? null
}

/** What a payer has sent last, the newest first; of each payee one. */
export async function findRecentTransfers(
  database: Queryable,
  userId: string,
  countMax: number,
): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT * FROM (
       SELECT DISTINCT ON (payee_id, payee_phone_index) ${columns}
       FROM (SELECT * FROM person_transfer WHERE user_id = $1 ORDER BY created_at DESC LIMIT 100) AS person_transfer
       ORDER BY payee_id, payee_phone_index, created_at DESC
     ) AS latest ORDER BY "createdAt" DESC LIMIT $2`,
    [userId, countMax],
  )
  return rows
}

/** Whether this payee has ever accepted money of this payer. */
export async function hasAccepted(database: Queryable, userId: string, payeeId: string): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 FROM person_transfer WHERE user_id = $1 AND payee_id = $2 AND state = 'accepted' LIMIT 1`,
    [userId, payeeId],
  )
  return rows.length > 0
}

/**
 * Notes that its payee accepts, before the money moves; a stranger is known from then on. False when the transfer has
 * ended. Waits for whoever is ending it.
 */
export async function beginAccepting(
  database: Queryable,
  { id, payeeId, at }: { id: string; payeeId: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE person_transfer SET accepting_at = $3, payee_id = $2 WHERE id = $1 AND state = 'waiting' AND accepting_at IS NULL`,
    [id, payeeId, at],
  )
  return rowCount === 1
}

/** Transfers that nobody has accepted in time, those being accepted left out. */
export async function listExpired(database: Queryable, now: Date, countMax: number): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer
     WHERE state = 'waiting' AND expires_at <= $1 AND accepting_at IS NULL ORDER BY expires_at LIMIT $2`,
    [now, countMax],
  )
  return rows
}

/** Transfers whose payee accepted before `before` and whose money has not moved: the process that did it has died. */
export async function listAccepting(database: Queryable, before: Date, countMax: number): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer
     WHERE state = 'waiting' AND accepting_at <= $1 ORDER BY accepting_at LIMIT $2`,
    [before, countMax],
  )
  return rows
}

/** Transfers sent before `before` that pay a share and nobody has begun to accept: the process that sent them has died. */
export async function listAskedWaiting(
  database: Queryable,
  before: Date,
  countMax: number,
): Promise<PersonTransferRow[]> {
  const { rows } = await database.query<PersonTransferRow>(
    `SELECT ${columns} FROM person_transfer
     WHERE state = 'waiting' AND share_id IS NOT NULL AND accepting_at IS NULL AND created_at <= $1
     ORDER BY created_at LIMIT $2`,
    [before, countMax],
  )
  return rows
}

/**
 * Notes that its payee was told, and of a stranger who they are; null when that is done, or the transfer has ended. From
 * then on its payee sees it.
 */
export async function markTold(
  database: Queryable,
  { id, payeeId, at }: { id: string; payeeId: string; at: Date },
): Promise<PersonTransferRow | null> {
  const { rows } = await database.query<PersonTransferRow>(
    `UPDATE person_transfer SET told_at = $3, payee_id = $2 WHERE id = $1 AND state = 'waiting' AND told_at IS NULL RETURNING ${columns}`,
    [id, payeeId, at],
  )
  return rows[0] ?? null
}
