import type { AppContext } from '#context'

export interface Rounds {
  /** The pause between the end of a round and the next one. */
  readonly pauseMs: number
  readonly run: (context: AppContext) => Promise<unknown>
  /** What the log says of a round that failed; the next one comes all the same. */
  readonly failure: string
}

export interface Job {
  /** Resolves when the round in progress has ended. */
  stop(): Promise<void>
}

/** Runs rounds of a job, one after another, until it is stopped. */
export function startRounds(context: AppContext, { pauseMs, run, failure }: Rounds): Job {
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  let round: Promise<void> = Promise.resolve()
  const runOnce = async (): Promise<void> => {
    try {
      await run(context)
    } catch (error) {
      context.log.error({ err: error }, failure)
    }
  }
  const schedule = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      round = runOnce().then(schedule)
    }, pauseMs)
  }
  schedule()
  return {
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await round
    },
  }
}
