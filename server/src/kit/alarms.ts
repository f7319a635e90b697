import type { AppContext } from '#context'
import { spendBudget } from '#kit/budgetStore'
import { dayWindow } from '#kit/budgets'

/**
 * Whether this alarm about `subject` is the first of its day, whatever the processes: an alarm is a budget of one. Never
 * throws: nobody's request or job depends on an alarm. Where it can't be counted, the log says so and the next one tells.
 */
export async function isFirstAlarm(context: AppContext, name: string, subject = '', now?: Date): Promise<boolean> {
  try {
    return (await spendBudget(context.database, dayWindow(name, subject, now ?? context.clock.now()), 1)) !== null
  } catch (error) {
    context.log.warn({ err: error, alarm: name }, 'An alarm could not be counted')
    return false
  }
}
