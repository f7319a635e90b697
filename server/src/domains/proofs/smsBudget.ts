import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { isFirstAlarm } from '#kit/alarms'
import { type BudgetWindow, spendBudget } from '#kit/budgetStore'
import { dayWindow } from '#kit/budgets'
import type { Transaction } from '#storage/database'

/** At this part of the city's budget the operator is told; what is left gives time to act. */
const ALARM_SHARE = 0.8

/** One message of the city's day, taken; `used` counts it. */
export interface CitySpending {
  readonly window: BudgetWindow
  readonly used: number
}

/**
 * Messages cost money: whatever trick passes the other limits ends here. To be taken last in its transaction, because
 * everybody waits for this one row.
 *
 * @throws {ApiError} SMS_UNAVAILABLE when the day's messages are spent.
 */
export async function spendCityBudget(context: AppContext, tx: Transaction, now: Date): Promise<CitySpending> {
  const window = dayWindow('smsOfAll', '', now)
  const used = await spendBudget(tx, window, context.config.limits.smsPerDay)
  if (used === null) throw new ApiError('SMS_UNAVAILABLE')
  return { window, used }
}

/**
 * Tells the operator, once a day whatever the processes, when most of the budget is spent. Comes after the message and never
 * throws: nobody's code depends on an alarm.
 */
export async function warnOfLowBudget(context: AppContext, { window, used }: CitySpending): Promise<void> {
  const { smsPerDay: perDay } = context.config.limits
  if (
    used < Math.ceil(perDay * ALARM_SHARE) ||
    !(await isFirstAlarm(context, 'sms_budget_low', '', window.windowStart))
  )
    return
  context.log.error({ alarm: 'sms_budget_low', used, perDay }, 'Most of the SMS budget of the day is spent')
}

/** Tells the operator, once a day too, when somebody got no code for want of budget. Never throws. */
export async function alarmOfSpentBudget(context: AppContext, now: Date): Promise<void> {
  const { smsPerDay: perDay } = context.config.limits
  if (!(await isFirstAlarm(context, 'sms_budget_spent', '', now))) return
  context.log.error({ alarm: 'sms_budget_spent', perDay }, 'The SMS budget of the day is spent: no codes are sent')
}
