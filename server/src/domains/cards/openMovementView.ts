import type { Queryable } from '#storage/database'

/** Whether the outcome of a debit of this card, or of a payout to it, is open. */
export async function hasOpenMovement(database: Queryable, cardId: string): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT 1 AS found FROM bank_debit WHERE card_id = $1 AND state IN ('paying', 'unknown')
     UNION ALL SELECT 1 FROM bank_payout WHERE card_id = $1 AND state IN ('paying', 'unknown') LIMIT 1`,
    [cardId],
  )
  return rows.length > 0
}
