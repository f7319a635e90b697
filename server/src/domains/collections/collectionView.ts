import type { CollectionRow, ShareRow } from '#domains/collections/collectionStore'
import type { Queryable } from '#storage/database'

/** A share with the transfer that pays it, as far as there is one whose money has not gone back. */
export interface PaidShareRow
  extends Pick<
    ShareRow,
    'id' | 'collectionId' | 'place' | 'amountFen' | 'payerId' | 'payerName' | 'isNamed' | 'state'
  > {
  readonly transferId: string | null
  readonly transferState: 'waiting' | 'accepted' | null
  readonly paidAt: Date | null
  /** Whether it is this user's to pay. */
  readonly isMine: boolean
}

/** Whose a share is, with the user's id as $1: theirs, or their phone's as long as nobody knew that it has a wallet. */
const isMine = `(s.payer_id = $1 OR (s.payer_id IS NULL AND s.payer_phone_index =
  (SELECT phone_index FROM wallet_user WHERE id = $1)))`

const payment = `LEFT JOIN person_transfer AS t ON t.share_id = s.id AND t.state IN ('waiting', 'accepted')`

/** The shares of these collections as this user sees them, in their order, those that were given back among them. */
export async function findShares(
  database: Queryable,
  userId: string,
  collectionIds: readonly string[],
): Promise<PaidShareRow[]> {
  const { rows } = await database.query<PaidShareRow>(
    `SELECT s.id, s.collection_id AS "collectionId", s.place, s.amount_fen AS "amountFen", s.payer_id AS "payerId",
       s.payer_name AS "payerName", s.is_named AS "isNamed", s.state, t.id AS "transferId", t.state AS "transferState",
       t.ended_at AS "paidAt", coalesce(${isMine}, false) AS "isMine"
     FROM collection_share AS s ${payment}
     WHERE s.collection_id = ANY($2::uuid[]) ORDER BY s.collection_id, s.place, s.id`,
    [userId, [...collectionIds]],
  )
  return rows
}

/** A share that waits for this user to pay it. */
export interface WaitingShareRow extends Pick<ShareRow, 'collectionId' | 'amountFen'> {
  readonly askerName: string
  readonly expiresAt: Date
}

/** What this user is asked for and has not paid, the one that ends first foremost. */
export async function findWaitingShares(
  database: Queryable,
  { userId, now, countMax }: { userId: string; now: Date; countMax: number },
): Promise<WaitingShareRow[]> {
  const { rows } = await database.query<WaitingShareRow>(
    `SELECT c.id AS "collectionId", c.asker_name AS "askerName", c.expires_at AS "expiresAt", s.amount_fen AS "amountFen"
     FROM collection_share AS s JOIN collection AS c ON c.id = s.collection_id ${payment}
     WHERE ${isMine} AND s.state = 'open' AND t.id IS NULL AND c.closed_at IS NULL AND c.expires_at > $2
     ORDER BY c.expires_at, c.id LIMIT $3`,
    [userId, now, countMax],
  )
  return rows
}

/** A share of a phone that has a wallet by now, whose payer was not told. */
export interface UntoldShareRow extends Pick<ShareRow, 'id' | 'amountFen'> {
  readonly payerId: string
  readonly collection: Pick<CollectionRow, 'id' | 'askerName'>
}

export async function findUntoldShares(database: Queryable, now: Date, countMax: number): Promise<UntoldShareRow[]> {
  const { rows } = await database.query<
    Omit<UntoldShareRow, 'collection'> & { collectionId: string; askerName: string }
  >(
    `SELECT s.id, s.amount_fen AS "amountFen", u.id AS "payerId", c.id AS "collectionId", c.asker_name AS "askerName"
     FROM collection_share AS s JOIN wallet_user AS u ON u.phone_index = s.payer_phone_index
       JOIN collection AS c ON c.id = s.collection_id
     WHERE s.state = 'open' AND s.told_at IS NULL AND c.closed_at IS NULL AND c.expires_at > $1 LIMIT $2`,
    [now, countMax],
  )
  return rows.map(({ collectionId, askerName, ...share }) => ({
    ...share,
    collection: { id: collectionId, askerName },
  }))
}
