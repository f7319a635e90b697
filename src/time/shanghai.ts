import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A moment as the API writes it (ISO 8601) or in milliseconds since 1970. */
export type Instant = string | number

/** What Shanghai's clocks are ahead of UTC, in hours; China has kept it without summer time since 1991. */
const aheadHours = 8

/**
 * What clock and calendar show in Shanghai at a moment, to be read by its fields and formats: it is UTC moved on by eight
 * hours, so its own milliseconds are not those of the moment. (dayjs's `utcOffset(8)` counts in the phone's own zone, and
 * is an hour off in Shanghai's time where that zone begins its summer time.) Invalid for a text that is no moment.
 */
export function inShanghai(instant: Instant): Dayjs {
  return dayjs.utc(epochMs(instant)).add(aheadHours, 'hour')
}

/** The calendar day in Shanghai, 'YYYY-MM-DD'. */
export function shanghaiDay(instant: Instant): string {
  return inShanghai(instant).format('YYYY-MM-DD')
}

/** The calendar month in Shanghai, 'YYYY-MM'. */
export function shanghaiMonth(instant: Instant): string {
  return inShanghai(instant).format('YYYY-MM')
}

/** How many days of Shanghai's calendar `instant` is after `other`; before it, less than zero. */
export function daysAfter(instant: Instant, other: Instant): number {
  return inShanghai(instant).startOf('day').diff(inShanghai(other).startOf('day'), 'day')
}

/** The year and month (1 to 12) of a month written 'YYYY-MM'. */
export function monthParts(month: string): { year: number; month: number } {
  const first = dayjs.utc(month)
  return { year: first.year(), month: first.month() + 1 }
}

/** Milliseconds since 1970 of a moment that the API or a header tells; NaN for a text that is none. */
export function epochMs(instant: Instant): number {
  return typeof instant === 'number' ? instant : dayjs.utc(instant).valueOf()
}
