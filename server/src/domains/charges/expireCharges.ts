import type { AppContext } from '#context'
import { endCharge, timeout } from '#domains/charges/charges'
import { listDueCharges } from '#domains/charges/dueChargesView'
import type { Job } from '#jobs/job'

const roundSize = 200

/**
 * One round: ends the charges that nobody has paid in their time, those too that a killed process has left. One whose card
 * has failed says why.
 *
 * @returns how many it has ended.
 */
export async function expireCharges(context: AppContext): Promise<number> {
  const due = await listDueCharges(context.database, context.clock.now(), roundSize)
  let endedCount = 0
  for (const { id, failureCode, failureParams } of due) {
    const end =
      failureCode === null ? timeout : ({ by: 'source', code: failureCode, params: failureParams ?? {} } as const)
    if (await endCharge(context, id, end)) endedCount += 1
  }
  return endedCount
}

export const expireDueCharges: Job = { name: 'expire-charges', everyMs: 1_000, run: expireCharges }
