import type { AppContext } from '#context'
import { startForgetting } from '#jobs/forgetExpired'
import { startSettlement } from '#jobs/settleUnknown'

/** Starts everything that happens without a request. */
export function startJobs(context: AppContext): { stop: () => Promise<void> } {
  const jobs = [startSettlement(context), startForgetting(context)]
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()))
    },
  }
}
