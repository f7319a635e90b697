import type { ShareState } from '@wallet/rules'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface CollectionRow {
  readonly id: string
  /** Who asks. */
  readonly userId: string
  /** Masked, as the others see it. */
  readonly askerName: string
  readonly ownFen: bigint
  readonly note: string | null
  /** Whoever has it may look at the collection and take a share that is nobody's. */
  readonly card: string
  readonly idempotencyKey: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly remindedAt: Date | null
  readonly closedAt: Date | null
  /** When nothing was open any more after it was closed or had expired. */
  readonly endedAt: Date | null
}

/** How a share ended without money, for good. */
export type ShareEnd = Extract<ShareState, 'declined' | 'passed' | 'closed' | 'expired'>

export interface ShareRow {
  readonly id: string
  readonly collectionId: string
  readonly place: number
  readonly amountFen: bigint
  /** Both null as long as the share is nobody's; a phone alone for somebody who has no wallet yet. */
  readonly payerId: string | null
  readonly payerPhoneIndex: string | null
  /** Masked, as the asker sees it. */
  readonly payerName: string | null
  /** Whether its asker chose who pays it; the others are taken by whoever has the card. */
  readonly isNamed: boolean
  /** One that is paid stays open here: the transfer that pays it says so. */
  readonly state: 'open' | ShareEnd
  readonly toldAt: Date | null
  readonly endedAt: Date | null
}

export const collectionTable = new ColumnTable<CollectionRow>('collection', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  askerName: ['asker_name', 'text'],
  ownFen: ['own_fen', 'int8'],
  note: ['note', 'text'],
  card: ['card', 'text'],
  idempotencyKey: ['idempotency_key', 'text'],
  createdAt: ['created_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
  remindedAt: ['reminded_at', 'timestamptz'],
  closedAt: ['closed_at', 'timestamptz'],
  endedAt: ['ended_at', 'timestamptz'],
})

export const shareTable = new ColumnTable<ShareRow>('collection_share', {
  id: ['id', 'uuid'],
  collectionId: ['collection_id', 'uuid'],
  place: ['place', 'int4'],
  amountFen: ['amount_fen', 'int8'],
  payerId: ['payer_id', 'uuid'],
  payerPhoneIndex: ['payer_phone_index', 'text'],
  payerName: ['payer_name', 'text'],
  isNamed: ['is_named', 'bool'],
  state: ['state', 'text'],
  toldAt: ['told_at', 'timestamptz'],
  endedAt: ['ended_at', 'timestamptz'],
})

const columns = collectionTable.select()

export async function insertCollection(
  database: Queryable,
  collection: CollectionRow,
  shares: readonly ShareRow[],
): Promise<void> {
  await collectionTable.insert(database, collection)
  for (const share of shares) await shareTable.insert(database, share)
}

export async function findCollectionById(database: Queryable, id: string): Promise<CollectionRow | null> {
  const { rows } = await database.query<CollectionRow>(`SELECT ${columns} FROM collection WHERE id = $1`, [id])
  return rows[0] ?? null
}

export async function findCollectionByCard(database: Queryable, card: string): Promise<CollectionRow | null> {
  const { rows } = await database.query<CollectionRow>(`SELECT ${columns} FROM collection WHERE card = $1`, [card])
  return rows[0] ?? null
}

/** What a user has asked for, the latest first. */
export async function findCollectionsOf(
  database: Queryable,
  userId: string,
  countMax: number,
): Promise<CollectionRow[]> {
  const { rows } = await database.query<CollectionRow>(
    `SELECT ${columns} FROM collection WHERE user_id = $1 ORDER BY created_at DESC LIMIT $2`,
    [userId, countMax],
  )
  return rows
}

/** Holds a collection while a share of it is taken: those who want the last one come one after another. */
export async function lockCollection(database: Queryable, id: string): Promise<void> {
  await database.query('SELECT 1 FROM collection WHERE id = $1 FOR UPDATE', [id])
}

/** Gives somebody the first share that is nobody's; false when there is none. Behind the collection's lock. */
export async function takeFreeShare(
  database: Queryable,
  { collectionId, payerId, payerName }: { collectionId: string; payerId: string; payerName: string },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE collection_share SET payer_id = $2, payer_name = $3 WHERE id =
       (SELECT id FROM collection_share WHERE collection_id = $1 AND state = 'open' AND NOT is_named AND payer_id IS NULL
        ORDER BY place LIMIT 1)`,
    [collectionId, payerId, payerName],
  )
  return rowCount === 1
}

/** Its asker wants no more. Null when it is closed already, or nothing of it is open any more. */
export async function markClosed(database: Queryable, id: string, at: Date): Promise<CollectionRow | null> {
  const { rows } = await database.query<CollectionRow>(
    `UPDATE collection SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL AND ended_at IS NULL RETURNING ${columns}`,
    [id, at],
  )
  return rows[0] ?? null
}

/** Notes a reminder unless there was one since `before`; whether this call did. */
export async function markReminded(
  database: Queryable,
  { id, before, at }: { id: string; before: Date; at: Date },
): Promise<boolean> {
  const { rowCount } = await database.query(
    'UPDATE collection SET reminded_at = $3 WHERE id = $1 AND coalesce(reminded_at, created_at) <= $2',
    [id, before, at],
  )
  return rowCount === 1
}

/** Collections that are over, of which something may still be open. */
export async function listDueCollections(database: Queryable, now: Date, countMax: number): Promise<CollectionRow[]> {
  const { rows } = await database.query<CollectionRow>(
    `SELECT ${columns} FROM collection WHERE ended_at IS NULL AND (closed_at IS NOT NULL OR expires_at <= $1)
     ORDER BY expires_at LIMIT $2`,
    [now, countMax],
  )
  return rows
}

/** Notes that nothing is open any more; whether this call did. */
export async function markEnded(database: Queryable, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await database.query('UPDATE collection SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [
    id,
    at,
  ])
  return rowCount === 1
}

/** Notes that its payer was told, and who they are; false when that is done. */
export async function markShareTold(
  database: Queryable,
  { id, payerId, at }: { id: string; payerId: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE collection_share SET told_at = $3, payer_id = $2 WHERE id = $1 AND told_at IS NULL AND state = 'open'`,
    [id, payerId, at],
  )
  return rowCount === 1
}
