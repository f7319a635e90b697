import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { type LateMatterKind, listLateMatters } from '#domains/books/lateMattersView'
import { movementTimes } from '#domains/funding/movementSchedule'
import type { Job } from '#jobs/job'
import { isFirstAlarm } from '#kit/alarms'

/** More are no list to work through but an outage, and the figure tells that as well. */
const roundSize = 500

/** What its own job gives back within seconds is not late yet. */
const transferGraceSeconds = 60

const kinds: Readonly<Record<LateMatterKind, true>> = {
  payment: true,
  topup: true,
  withdrawal: true,
  refund: true,
  transfer: true,
}

/**
 * One round: tells the operator of every matter that is open beyond what its owner was promised, each once a day. It ends
 * none of them: only the bank's answer does.
 *
 * @returns how many are late.
 */
export async function alarmOfLate(context: AppContext): Promise<number> {
  const now = context.clock.now()
  const late = await listLateMatters(context.database, {
    now,
    settlesBySeconds: movementTimes.settlesBySeconds,
    transfersBefore: addSeconds(now, -transferGraceSeconds),
    countMax: roundSize,
  })
  for (const kind of Object.keys(kinds))
    context.metrics?.countLate(kind, late.filter((each) => each.kind === kind).length)
  for (const { id, kind, promisedAt } of late) {
    if (!(await isFirstAlarm(context, 'matter_late', id))) continue
    context.log.error({ alarm: 'matter_late', kind, matterId: id, promisedAt }, 'A matter is open beyond its promise')
  }
  return late.length
}

export const alarmOfLateMatters: Job = { name: 'alarm-late', everyMs: 60_000, run: alarmOfLate }
