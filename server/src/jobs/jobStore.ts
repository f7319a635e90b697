import type { Queryable } from '#storage/database'

export interface JobRow {
  readonly name: string
  /** The process that runs it; null after an orderly stop. */
  readonly holder: string | null
  readonly leasedUntil: Date
  readonly lastSuccessAt: Date | null
}

export interface Lease {
  readonly name: string
  readonly holder: string
  readonly now: Date
  readonly until: Date
}

/**
 * Takes or renews the lease of a job. One that would last longer than any of us takes it was written before the clock went
 * back, and holds nobody off; a minute is left for clocks that differ.
 *
 * @returns false while another process has it.
 */
export async function takeLease(database: Queryable, { name, holder, now, until }: Lease): Promise<boolean> {
  const { rowCount } = await database.query(
    `INSERT INTO job (name, holder, leased_until) VALUES ($1, $2, $4)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, leased_until = excluded.leased_until
     WHERE job.holder IS NULL OR job.holder = excluded.holder OR job.leased_until <= $3
       OR job.leased_until > $4::timestamptz + interval '1 minute'`,
    [name, holder, now, until],
  )
  return rowCount === 1
}

export async function releaseLease(
  database: Queryable,
  { name, holder }: Pick<Lease, 'name' | 'holder'>,
): Promise<void> {
  await database.query('UPDATE job SET holder = NULL WHERE name = $1 AND holder = $2', [name, holder])
}

export async function recordSuccess(database: Queryable, name: string, at: Date): Promise<void> {
  await database.query('UPDATE job SET last_success_at = $2 WHERE name = $1', [name, at])
}

export async function listJobs(database: Queryable): Promise<JobRow[]> {
  const { rows } = await database.query<JobRow>(
    `SELECT name, holder, leased_until AS "leasedUntil", last_success_at AS "lastSuccessAt" FROM job ORDER BY name`,
  )
  return rows
}
