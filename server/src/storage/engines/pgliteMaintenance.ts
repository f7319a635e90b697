import type { QueryResult } from '#storage/database'
import type { Turnstile } from '#storage/engines/turnstile'

const tickMs = 2_000
const checkpointEveryMs = 5 * 60_000
/** A checkpoint does not wait longer than for this much log: it bounds the recovery after a crash. */
const walBytesMax = 48n * 1024n * 1024n
/** Less than this is not worth a checkpoint when all is quiet: it is recovered in no time. */
const walBytesIdle = 256n * 1024n
const vacuumEveryMs = 60_000

type Send = (text: string) => Promise<QueryResult<Record<string, unknown>>>

/**
 * What PostgreSQL's background processes do elsewhere and the single-process engine does not: checkpoints (so
 * that recovery after a crash stays short and the log small) and vacuum (so that tables do not bloat and plans
 * stay right). Runs between other work, never inside a transaction.
 */
export class Maintenance {
  /** Why the last checkpoint failed; the disk cannot be trusted to take writes then. */
  trouble: Error | null = null
  private readonly timer: NodeJS.Timeout
  // Pauses are measured, not told by the clock on the wall: that may go back an hour, and the log would grow for one.
  private lastCheckpointMs = performance.now()
  private lastVacuumMs = performance.now()
  private checkpointedLsn = '0/0'
  private lastLsn = '0/0'
  private running = false

  constructor(
    private readonly turnstile: Turnstile,
    private readonly send: Send,
    /** Rejects when the disk has no room. */
    private readonly askDisk: () => Promise<void>,
  ) {
    this.timer = setInterval(() => void this.tick(), tickMs)
    this.timer.unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  private async tick(): Promise<void> {
    if (this.running) return
    this.running = true
    try {
      await this.vacuumIfDue()
      await this.checkpointIfDue()
      this.trouble = null
    } catch (error) {
      this.trouble = error instanceof Error ? error : new Error(String(error))
    } finally {
      this.running = false
    }
  }

  private async checkpointIfDue(): Promise<void> {
    const { written, lsn } = await this.walSinceCheckpoint()
    const idle = lsn === this.lastLsn && written >= walBytesIdle
    this.lastLsn = lsn
    const late = performance.now() - this.lastCheckpointMs >= checkpointEveryMs && written > 0n
    if (!idle && !late && written < walBytesMax && this.trouble === null) return
    // A checkpoint that finds no room ends the engine for good; without one it is well again as soon as there is some.
    await this.askDisk()
    await this.turnstile.pass(() => this.send('CHECKPOINT'))
    // The checkpoint's own record is not work that waits for the next one.
    this.checkpointedLsn = (await this.walSinceCheckpoint()).lsn
    this.lastCheckpointMs = performance.now()
  }

  private async walSinceCheckpoint(): Promise<{ written: bigint; lsn: string }> {
    const { rows } = await this.turnstile.share(() =>
      this.send(
        `SELECT lsn::text, pg_wal_lsn_diff(lsn, '${this.checkpointedLsn}')::int8 AS written
         FROM pg_current_wal_insert_lsn() AS lsn`,
      ),
    )
    const [row] = rows as { lsn: string; written: bigint }[]
    if (row === undefined) throw new Error('The database did not say how much it has written')
    return row
  }

  private async vacuumIfDue(): Promise<void> {
    if (performance.now() - this.lastVacuumMs < vacuumEveryMs) return
    this.lastVacuumMs = performance.now()
    const { rows } = await this.turnstile.pass(() => this.send(tablesToVacuum))
    for (const { name } of rows as { name: string }[]) {
      // Table by table, so that payments pass in between.
      await this.turnstile.pass(() => this.send(`VACUUM (ANALYZE) ${name}`))
    }
  }
}

/** As autovacuum chooses, with a smaller share: the tables of an embedded database are small and hot. */
const tablesToVacuum = `
  SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
  WHERE n_dead_tup > 500 + 0.05 * n_live_tup OR n_mod_since_analyze > 500 + 0.1 * n_live_tup
     OR n_ins_since_vacuum > 5000 + 0.2 * n_live_tup`
