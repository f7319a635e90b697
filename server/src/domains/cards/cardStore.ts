import type { CardStatus } from '@wallet/rules'
import type { CardType } from '#channels/bank/bankChannel'
import { ColumnTable } from '#storage/columns'
import type { Queryable } from '#storage/database'

export interface CardRow {
  readonly id: string
  readonly userId: string
  readonly bankCode: string
  readonly cardType: CardType
  readonly bin: string
  readonly lastFour: string
  readonly numberHash: string
  /** The bank's token for this card, encrypted. */
  readonly tokenSealed: string
  readonly phoneMasked: string
  readonly status: CardStatus
  readonly isDefault: boolean
  readonly boundAt: Date
  readonly unboundAt: Date | null
}

const cardTable = new ColumnTable<CardRow>('card', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  bankCode: ['bank_code', 'text'],
  cardType: ['card_type', 'text'],
  bin: ['bin', 'text'],
  lastFour: ['last_four', 'text'],
  numberHash: ['number_hash', 'text'],
  tokenSealed: ['token_sealed', 'text'],
  phoneMasked: ['phone_masked', 'text'],
  status: ['status', 'text'],
  isDefault: ['is_default', 'bool'],
  boundAt: ['bound_at', 'timestamptz'],
  unboundAt: ['unbound_at', 'timestamptz'],
})

const cardColumns = cardTable.select()

/** The bound cards of a user: the default first, then the oldest. */
export async function listCards(database: Queryable, userId: string): Promise<CardRow[]> {
  const { rows } = await database.query<CardRow>(
    `SELECT ${cardColumns} FROM card WHERE user_id = $1 AND unbound_at IS NULL
     ORDER BY is_default DESC, bound_at, id`,
    [userId],
  )
  return rows
}

/** A bound card of this user, or null. */
export async function findCard(database: Queryable, userId: string, cardId: string): Promise<CardRow | null> {
  const { rows } = await database.query<CardRow>(
    `SELECT ${cardColumns} FROM card WHERE id = $1 AND user_id = $2 AND unbound_at IS NULL`,
    [cardId, userId],
  )
  return rows[0] ?? null
}

/** A card by its id whether still bound or not: what its bills and debits refer to. */
export async function findAnyCard(database: Queryable, cardId: string): Promise<CardRow | null> {
  const { rows } = await database.query<CardRow>(`SELECT ${cardColumns} FROM card WHERE id = $1`, [cardId])
  return rows[0] ?? null
}

export async function isCardBound(database: Queryable, userId: string, numberHash: string): Promise<boolean> {
  const { rows } = await database.query(
    'SELECT 1 AS found FROM card WHERE user_id = $1 AND number_hash = $2 AND unbound_at IS NULL',
    [userId, numberHash],
  )
  return rows.length > 0
}

export async function countCards(database: Queryable, userId: string): Promise<number> {
  const { rows } = await database.query<{ count: bigint }>(
    'SELECT count(*) AS count FROM card WHERE user_id = $1 AND unbound_at IS NULL',
    [userId],
  )
  return Number(rows[0]?.count ?? 0n)
}

export async function insertCard(database: Queryable, card: CardRow): Promise<void> {
  await cardTable.insert(database, card)
}

/** Makes one card the default. Two statements, because the "one default" index is checked row by row. */
export async function setDefaultCard(database: Queryable, userId: string, cardId: string): Promise<void> {
  await database.query('UPDATE card SET is_default = false WHERE user_id = $1 AND is_default AND id <> $2', [
    userId,
    cardId,
  ])
  await database.query(
    'UPDATE card SET is_default = true WHERE id = $1 AND user_id = $2 AND unbound_at IS NULL AND NOT is_default',
    [cardId, userId],
  )
}

export async function markCardUnbound(database: Queryable, cardId: string, at: Date): Promise<void> {
  await database.query('UPDATE card SET unbound_at = $2, is_default = false WHERE id = $1', [cardId, at])
}

/** Remembers what a debit taught about the card. */
export async function setCardStatus(database: Queryable, cardId: string, status: CardStatus): Promise<void> {
  await database.query('UPDATE card SET status = $2 WHERE id = $1 AND status <> $2', [cardId, status])
}

/** A restricted card that paid is well again; a lost or expired one never is. */
export async function liftCardRestriction(database: Queryable, cardId: string): Promise<void> {
  await database.query(`UPDATE card SET status = 'active' WHERE id = $1 AND status = 'restricted'`, [cardId])
}
