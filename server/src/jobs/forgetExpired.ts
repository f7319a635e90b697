import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { deleteExpired } from '#storage/expiryStore'

const INTERVAL_MS = 10 * 60 * 1000
const TWO_DAYS_SECONDS = 2 * 86_400

/** One round: deletes what has expired; answers how many rows went. */
export function forgetExpired(context: AppContext): Promise<number> {
  const now = context.clock.now()
  return deleteExpired(context.database, { now, twoDaysAgo: addSeconds(now, -TWO_DAYS_SECONDS) })
}

/** Runs a round every ten minutes until stopped; `stop` resolves when the round in progress has ended. */
export function startForgetting(context: AppContext): { stop: () => Promise<void> } {
  let round: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    round = runRound(context)
  }, INTERVAL_MS)
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}

async function runRound(context: AppContext): Promise<void> {
  try {
    await forgetExpired(context)
  } catch (error) {
    context.log.error({ err: error }, 'Expired rows could not be deleted')
  }
}
