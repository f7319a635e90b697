import dayjs from 'dayjs'
import duration, { type Duration, type DurationUnitType } from 'dayjs/plugin/duration'

dayjs.extend(duration)

/** A stretch of time, for example `lasting(30, 'minutes')`. */
export function lasting(amount: number, unit: DurationUnitType): Duration {
  return dayjs.duration(amount, unit)
}

/** A stretch of time in milliseconds, as clocks and timers take it. */
export function msOf(amount: number, unit: DurationUnitType): number {
  return lasting(amount, unit).asMilliseconds()
}
