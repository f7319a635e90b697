import type { Transaction } from '#storage/database'

/**
 * Puts the transactions of one user that change cards, top-ups, card payments or who is signed in in a row. Taken
 * first in the transaction, so that what is read afterwards (how many cards, what was paid today) stays true until
 * COMMIT.
 */
export async function lockUserLane(tx: Transaction, userId: string): Promise<void> {
  await tx.query('INSERT INTO user_lane (user_id) VALUES ($1) ON CONFLICT (user_id) DO NOTHING', [userId])
  await tx.query('SELECT user_id FROM user_lane WHERE user_id = $1 FOR UPDATE', [userId])
}
