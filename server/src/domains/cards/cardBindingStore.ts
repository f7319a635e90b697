import type { CardType } from '#channels/bank/bankChannel'
import { ColumnTable } from '#storage/columns'
import type { Queryable, Transaction } from '#storage/database'

export interface CardBindingRow {
  readonly id: string
  readonly userId: string
  /** The bank's name for the verification it opened; empty while it is asked. */
  readonly verificationId: string
  readonly bankCode: string
  readonly cardType: CardType
  readonly bin: string
  readonly lastFour: string
  readonly numberHash: string
  readonly phoneMasked: string
  readonly state: 'open' | 'bound' | 'void'
  readonly cardId: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

const bindingTable = new ColumnTable<CardBindingRow>('card_binding', {
  id: ['id', 'uuid'],
  userId: ['user_id', 'uuid'],
  verificationId: ['verification_id', 'text'],
  bankCode: ['bank_code', 'text'],
  cardType: ['card_type', 'text'],
  bin: ['bin', 'text'],
  lastFour: ['last_four', 'text'],
  numberHash: ['number_hash', 'text'],
  phoneMasked: ['phone_masked', 'text'],
  state: ['state', 'text'],
  cardId: ['card_id', 'uuid'],
  createdAt: ['created_at', 'timestamptz'],
  expiresAt: ['expires_at', 'timestamptz'],
})

const bindingColumns = bindingTable.select()

export async function insertCardBinding(database: Queryable, binding: CardBindingRow): Promise<void> {
  await bindingTable.insert(database, binding)
}

export async function findCardBinding(
  database: Queryable,
  userId: string,
  bindingId: string,
): Promise<CardBindingRow | null> {
  const { rows } = await database.query<CardBindingRow>(
    `SELECT ${bindingColumns} FROM card_binding WHERE id = $1 AND user_id = $2`,
    [bindingId, userId],
  )
  return rows[0] ?? null
}

/** What a user's bindings of late cost: those still open (the first of them ends at `firstEnd`), and all since `since`. */
export async function countCardBindings(
  tx: Transaction,
  { userId, now, since }: { userId: string; now: Date; since: Date },
): Promise<{ open: number; firstEnd: Date | null; recent: number; firstAt: Date | null }> {
  const { rows } = await tx.query<{ open: bigint; firstEnd: Date | null; recent: bigint; firstAt: Date | null }>(
    `SELECT count(*) FILTER (WHERE state = 'open' AND expires_at > $2) AS open,
            min(expires_at) FILTER (WHERE state = 'open' AND expires_at > $2) AS "firstEnd",
            count(*) AS recent, min(created_at) AS "firstAt"
     FROM card_binding WHERE user_id = $1 AND created_at > $3`,
    [userId, now, since],
  )
  const row = rows[0]
  return row
    ? { ...row, open: Number(row.open), recent: Number(row.recent) }
    : { open: 0, firstEnd: null, recent: 0, firstAt: null }
}

/** A binding that is started anew for the same card takes the place of the one that waits for its code. */
export async function voidAnsweredBindings(tx: Transaction, userId: string, numberHash: string): Promise<void> {
  await tx.query(
    `UPDATE card_binding SET state = 'void'
     WHERE user_id = $1 AND number_hash = $2 AND state = 'open' AND verification_id <> ''`,
    [userId, numberHash],
  )
}

/** Notes what the bank calls the verification it has opened. */
export async function nameVerification(database: Queryable, bindingId: string, verificationId: string): Promise<void> {
  await database.query('UPDATE card_binding SET verification_id = $2 WHERE id = $1', [bindingId, verificationId])
}

/** Ends an open binding; false when it was already ended. */
export async function closeCardBinding(
  database: Queryable,
  bindingId: string,
  end: { state: 'bound' | 'void'; cardId?: string },
): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE card_binding SET state = $2, card_id = $3 WHERE id = $1 AND state = 'open'`,
    [bindingId, end.state, end.cardId ?? null],
  )
  return rowCount === 1
}
