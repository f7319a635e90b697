import type { Queryable, Transaction } from '#storage/database'

/** What is being guessed, and whose: `login` by phone index, `pin` by user id. */
export interface TrySubject {
  readonly scope: 'login' | 'pin'
  readonly subject: string
}

/**
 * Counts one more try and keeps the row locked until the transaction ends.
 *
 * @returns the wrong tries in a row including this one, or the moment until which no try is allowed.
 */
export async function countTry(
  tx: Transaction,
  { scope, subject }: TrySubject,
  now: Date,
): Promise<{ wrongCount: number } | { lockedUntil: Date }> {
  const counted = await tx.query<{ wrongCount: number }>(
    `INSERT INTO wrong_try AS t (scope, subject, wrong_count, last_at) VALUES ($1, $2, 1, $3)
     ON CONFLICT (scope, subject) DO UPDATE SET wrong_count = t.wrong_count + 1, last_at = $3
       WHERE t.locked_until IS NULL OR t.locked_until <= $3
     RETURNING wrong_count AS "wrongCount"`,
    [scope, subject, now],
  )
  const row = counted.rows[0]
  if (row) return row
  const { rows } = await tx.query<{ lockedUntil: Date }>(
    'SELECT locked_until AS "lockedUntil" FROM wrong_try WHERE scope = $1 AND subject = $2',
    [scope, subject],
  )
  return { lockedUntil: rows[0]?.lockedUntil ?? now }
}

export async function lockTries(tx: Transaction, { scope, subject }: TrySubject, lockedUntil: Date): Promise<void> {
  await tx.query('UPDATE wrong_try SET locked_until = $3 WHERE scope = $1 AND subject = $2', [
    scope,
    subject,
    lockedUntil,
  ])
}

export async function clearTries(database: Queryable, { scope, subject }: TrySubject): Promise<void> {
  await database.query('DELETE FROM wrong_try WHERE scope = $1 AND subject = $2', [scope, subject])
}
