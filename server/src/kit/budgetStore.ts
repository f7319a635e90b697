import type { Queryable } from '#storage/database'

/** One window of one budget of somebody. */
export interface BudgetWindow {
  readonly name: string
  readonly subject: string
  readonly windowStart: Date
}

/**
 * Spends one and answers how much is spent now; null when nothing is left. In a transaction the row stays locked until
 * its end.
 */
export async function spendBudget(database: Queryable, window: BudgetWindow, max: number): Promise<number | null> {
  const { rows } = await database.query<{ used: number }>(
    `INSERT INTO spent_budget AS b (name, subject, window_start, used) VALUES ($1, $2, $3, 1)
     ON CONFLICT (name, subject, window_start) DO UPDATE SET used = b.used + 1 WHERE b.used < $4
     RETURNING used`,
    [window.name, window.subject, window.windowStart, max],
  )
  return rows[0]?.used ?? null
}

/** Gives back what was spent for nothing. */
export async function restoreBudget(database: Queryable, { name, subject, windowStart }: BudgetWindow): Promise<void> {
  await database.query(
    `UPDATE spent_budget SET used = used - 1 WHERE name = $1 AND subject = $2 AND window_start = $3 AND used > 0`,
    [name, subject, windowStart],
  )
}
