import { randomUUID } from 'node:crypto'
import type { AppContext } from '#context'
import { alarmOfLateMatters } from '#domains/books/alarmOfLateMatters'
import { expireDueCharges } from '#domains/charges/expireCharges'
import { endCollections } from '#domains/collections/endCollections'
import { tellPayers } from '#domains/collections/tellPayers'
import { settleUnknownDebits, settleUnknownPayouts } from '#domains/funding/settleUnknown'
import { sendWaitingMessages } from '#domains/subscriptions/sendMessages'
import { deliverTransfers } from '#domains/transfers/deliverTransfers'
import { returnTransfers } from '#domains/transfers/returnTransfers'
import { forgetExpiredRows } from '#jobs/forgetExpired'
import type { Job } from '#jobs/job'
import { type RunningJob, startJob } from '#jobs/startJob'

/** Everything that happens without a request. */
export const jobs: readonly Job[] = [
  settleUnknownDebits,
  settleUnknownPayouts,
  expireDueCharges,
  deliverTransfers,
  returnTransfers,
  endCollections,
  tellPayers,
  sendWaitingMessages,
  alarmOfLateMatters,
  forgetExpiredRows,
]

export function startJobs(context: AppContext): RunningJob {
  // The embedded engine belongs to one process at a time: the next one need not wait for a lease to run out.
  const holder = context.database.engine === 'pglite' ? 'embedded' : randomUUID()
  const running = jobs.map((job) => startJob(context, job, holder))
  return {
    async stop() {
      await Promise.all(running.map((job) => job.stop()))
    },
  }
}
