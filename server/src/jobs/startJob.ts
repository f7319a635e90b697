import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { Job } from '#jobs/job'
import { recordSuccess, releaseLease, takeLease } from '#jobs/jobStore'

/** Beyond the pause between two rounds: for both together a dead process keeps others from its jobs. */
const LEASE_SECONDS = 10

export interface RunningJob {
  /** Resolves when the round in progress has ended and another process may take over. */
  stop(): Promise<void>
}

/**
 * Runs rounds of a job, one after another, for as long as the lease is this process's. A round that fails is logged, and
 * the next one comes all the same.
 *
 * @param holder names the process; two that share a database must not share a name.
 */
export function startJob(context: AppContext, job: Job, holder: string): RunningJob {
  const rounds = new LeasedRounds(context, job, holder)
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let round: Promise<void> = Promise.resolve()
  const schedule = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      round = rounds.tryOne().then(schedule)
    }, job.everyMs)
  }
  schedule()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
      await rounds.release()
    },
  }
}

class LeasedRounds {
  private leasedUntil = new Date(0)
  private recordedAt = new Date(0)

  constructor(
    private readonly context: AppContext,
    private readonly job: Job,
    private readonly holder: string,
  ) {}

  async tryOne(): Promise<void> {
    try {
      if (!(await this.holdsLease())) return
      await this.job.run(this.context)
      await this.record()
    } catch (error) {
      this.context.log.error({ err: error, job: this.job.name }, 'A round of a job failed')
    }
  }

  async release(): Promise<void> {
    try {
      await releaseLease(this.context.database, { name: this.job.name, holder: this.holder })
    } catch (error) {
      this.context.log.warn(
        { err: error, job: this.job.name },
        'The lease of a job could not be given back; it runs out',
      )
    }
  }

  /** Asks the database only when half of the lease is over: a job may run every second. */
  private async holdsLease(): Promise<boolean> {
    const { context, job, holder } = this
    const now = context.clock.now()
    if (addSeconds(now, job.everyMs / 1000 + LEASE_SECONDS / 2) < this.leasedUntil) return true
    const until = addSeconds(now, job.everyMs / 1000 + LEASE_SECONDS)
    const isOurs = await takeLease(context.database, { name: job.name, holder, now, until })
    this.leasedUntil = isOurs ? until : new Date(0)
    return isOurs
  }

  private async record(): Promise<void> {
    const now = this.context.clock.now()
    this.context.metrics?.jobSucceeded(this.job.name, now)
    if (now < addSeconds(this.recordedAt, LEASE_SECONDS / 2)) return
    await recordSuccess(this.context.database, this.job.name, now)
    this.recordedAt = now
  }
}
