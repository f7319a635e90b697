import type { AppContext } from '#context'
import { startSettlement } from '#domains/funding/settleUnknown'
import { startSending } from '#domains/subscriptions/sendMessages'
import { startForgetting } from '#jobs/forgetExpired'
import type { Job } from '#jobs/rounds'

/** Starts everything that happens without a request. */
export function startJobs(context: AppContext): Job {
  const jobs = [startSettlement(context), startSending(context), startForgetting(context)]
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}
