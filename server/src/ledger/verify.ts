import type { Database, Transaction } from '#storage/database'

export interface Difference {
  readonly check: string
  /** What it is about: an account, a transfer, a book. */
  readonly subject: string
  readonly detail: string
}

export interface Verification {
  readonly accounts: number
  readonly transfers: number
  readonly differences: readonly Difference[]
}

/**
 * Derives every balance again from the transfers and compares; reads only, one snapshot. No difference means: all
 * money in the accounts came through a transfer, nothing came from nowhere or went nowhere.
 */
export function verifyLedger(database: Database): Promise<Verification> {
  return verifyWith(database, {})
}

/** The ledger's own checks and `more`, all on the same snapshot. */
export async function verifyWith(database: Database, more: Readonly<Record<string, string>>): Promise<Verification> {
  return database.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    // Years of transfers take longer than a request may.
    await tx.query('SET LOCAL statement_timeout = 0')
    const differences = await findDifferences(tx, { ...checks, ...more })
    const { rows } = await tx.query<{ accounts: bigint; transfers: bigint }>(
      'SELECT (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM transfer) AS transfers',
    )
    return { accounts: Number(rows[0]?.accounts ?? 0), transfers: Number(rows[0]?.transfers ?? 0), differences }
  })
}

/** The comparison itself, in a transaction of the caller's. */
export async function findDifferences(
  tx: Transaction,
  asked: Readonly<Record<string, string>> = checks,
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const [check, sql] of Object.entries(asked)) {
    const { rows } = await tx.query<{ subject: string; detail: string }>(sql)
    differences.push(...rows.map((row) => ({ check, ...row })))
  }
  return differences
}

/** Each finds what should not be; a sample of 100 is enough to know that something is wrong. */
const checks = {
  'the columns of an account are the sums of its transfers': `
    WITH moved AS (
      SELECT t.*, CASE WHEN t.phase IN ('posted', 'post') THEN t.amount ELSE 0 END AS posted,
        CASE WHEN t.phase = 'pending' THEN t.amount ELSE 0 END - coalesce(p.amount, 0) AS pending
      FROM transfer AS t LEFT JOIN transfer AS p ON p.id = t.pending_id
    ), sums AS (
      SELECT account_id, sum(debits_posted) AS debits_posted, sum(debits_pending) AS debits_pending,
        sum(credits_posted) AS credits_posted, sum(credits_pending) AS credits_pending, count(*) AS transfer_count
      FROM (
        SELECT debit_account_id AS account_id, posted AS debits_posted, pending AS debits_pending,
          0 AS credits_posted, 0 AS credits_pending FROM moved
        UNION ALL
        SELECT credit_account_id, 0, 0, posted, pending FROM moved
      ) AS entry GROUP BY account_id
    )
    SELECT coalesce(a.id, s.account_id)::text AS subject,
      format('stored %s/%s/%s/%s in %s transfers, derived %s/%s/%s/%s in %s', a.debits_posted, a.debits_pending,
        a.credits_posted, a.credits_pending, a.transfer_count, s.debits_posted, s.debits_pending, s.credits_posted,
        s.credits_pending, s.transfer_count) AS detail
    FROM account AS a FULL JOIN sums AS s ON s.account_id = a.id
    WHERE a.id IS NULL
      OR (a.debits_posted, a.debits_pending, a.credits_posted, a.credits_pending, a.transfer_count)
        IS DISTINCT FROM (coalesce(s.debits_posted, 0), coalesce(s.debits_pending, 0), coalesce(s.credits_posted, 0),
          coalesce(s.credits_pending, 0), coalesce(s.transfer_count, 0))
    LIMIT 100`,

  'debits equal credits in every book': `
    SELECT book AS subject, format('debits %s/%s, credits %s/%s', sum(debits_posted), sum(debits_pending),
      sum(credits_posted), sum(credits_pending)) AS detail
    FROM account GROUP BY book
    HAVING sum(debits_posted) <> sum(credits_posted) OR sum(debits_pending) <> sum(credits_pending)`,

  'no account is below its limit': `
    SELECT id::text AS subject, format('available %s', credits_posted - debits_posted - debits_pending) AS detail
    FROM account WHERE debits_within_credits AND credits_posted - debits_posted - debits_pending < 0 LIMIT 100`,

  'a transfer stays inside its book': `
    SELECT t.id::text AS subject, format('%s between %s and %s', t.book, d.book, c.book) AS detail
    FROM transfer AS t LEFT JOIN account AS d ON d.id = t.debit_account_id
      LEFT JOIN account AS c ON c.id = t.credit_account_id
    WHERE (d.book, c.book) IS DISTINCT FROM (t.book, t.book) LIMIT 100`,

  'the transfers of an account follow each other without a gap, each on the balance before it': `
    WITH entry AS (
      SELECT id, debit_account_id AS account_id, debit_position AS position, debit_balance_after AS balance,
        CASE WHEN phase IN ('posted', 'post') THEN -amount ELSE 0 END AS change FROM transfer
      UNION ALL
      SELECT id, credit_account_id, credit_position, credit_balance_after,
        CASE WHEN phase IN ('posted', 'post') THEN amount ELSE 0 END FROM transfer
    ), chain AS (
      SELECT *, lag(position, 1, 0::bigint) OVER places AS position_before,
        lag(balance, 1, 0::bigint) OVER places AS balance_before
      FROM entry WINDOW places AS (PARTITION BY account_id ORDER BY position)
    )
    SELECT id::text AS subject, format('account %s, place %s after %s: %s %s is not %s', account_id, position,
      position_before, balance_before, change, balance) AS detail
    FROM chain WHERE position <> position_before + 1 OR balance <> balance_before + change LIMIT 100`,

  'what resolves a pending transfer fits it': `
    SELECT t.id::text AS subject, format('%s of %s', t.phase, t.pending_id) AS detail
    FROM transfer AS t LEFT JOIN transfer AS p ON p.id = t.pending_id AND p.phase = 'pending'
    WHERE t.pending_id IS NOT NULL AND (p.id IS NULL OR t.amount > p.amount
      OR (t.debit_account_id, t.credit_account_id) <> (p.debit_account_id, p.credit_account_id)) LIMIT 100`,
}
