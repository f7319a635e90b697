import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { deleteExpired } from '#jobs/expiryStore'
import type { Job } from '#jobs/job'

const TWO_HOURS_SECONDS = 2 * 3600
const TWO_DAYS_SECONDS = 2 * 86_400
/** Far above the time a client may take to send a request again. */
const MONTH_SECONDS = 30 * 86_400

/** One round: deletes what has expired; answers how many rows went. */
export function forgetExpired(context: AppContext): Promise<number> {
  const now = context.clock.now()
  return deleteExpired(context.database, {
    now,
    twoHoursAgo: addSeconds(now, -TWO_HOURS_SECONDS),
    twoDaysAgo: addSeconds(now, -TWO_DAYS_SECONDS),
    monthAgo: addSeconds(now, -MONTH_SECONDS),
  })
}

export const forgetExpiredRows: Job = { name: 'forget-expired', everyMs: 10 * 60 * 1000, run: forgetExpired }
