import { runInThisContext } from 'node:vm'
import { daysAfter, epochMs, shanghaiDay, shanghaiMonth } from '@/time/shanghai'
import { formatDateTime, formatDay, formatMoment, formatMonth, formatTime } from './formats'

/** The zone is the process's; what a test has of `process` is a copy, which does not reach it. */
const environment: NodeJS.ProcessEnv = runInThisContext('process.env')
const zoneBefore = environment.TZ

function setZone(zone: string): void {
  environment.TZ = zone
}

afterAll(() => {
  if (zoneBefore === undefined) delete environment.TZ
  else environment.TZ = zoneBefore
})

/** Where a phone may stand: behind UTC with summer time, ahead of Shanghai, half an hour off, and at home. */
const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/London']

/** Moments and what clocks and calendars show in Shanghai then; those of summer time are gone or doubled elsewhere. */
const moments = [
  ['2026-11-30T15:59:59.999Z', '2026-11-30 23:59:59'],
  ['2026-11-30T16:00:00.000Z', '2026-12-01 00:00:00'],
  ['2026-12-31T15:59:59Z', '2026-12-31 23:59:59'],
  ['2026-12-31T16:00:00Z', '2027-01-01 00:00:00'],
  ['2028-02-29T15:59:59Z', '2028-02-29 23:59:59'],
  ['2027-03-13T18:30:00Z', '2027-03-14 02:30:00'],
  ['2027-03-14T10:00:00Z', '2027-03-14 18:00:00'],
  ['2027-03-27T17:30:00Z', '2027-03-28 01:30:00'],
  ['2027-11-06T17:30:00Z', '2027-11-07 01:30:00'],
  ['2027-11-07T09:30:00Z', '2027-11-07 17:30:00'],
] as const

describe.each(zones)('on a phone in %s', (zone) => {
  beforeAll(() => setZone(zone))

  test('the zone is in force', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  test.each(moments)('%s is %s', (instant, shown) => {
    expect(formatDateTime(instant)).toBe(shown)
    expect(formatDateTime(epochMs(instant))).toBe(shown)
    expect(formatTime(instant)).toBe(shown.slice(11, 16))
    expect(shanghaiDay(instant)).toBe(shown.slice(0, 10))
    expect(shanghaiMonth(instant)).toBe(shown.slice(0, 7))
  })

  test('today turns into yesterday at midnight of Shanghai', () => {
    const nowMs = epochMs('2026-12-31T16:00:00Z')
    expect(formatDay('2026-12-31T16:00:00Z', nowMs, 'zh')).toBe('今天')
    expect(formatMoment('2026-12-31T15:59:59Z', nowMs, 'zh')).toBe('昨天 23:59')
    expect(formatMoment('2026-12-30T15:59:59Z', nowMs, 'zh')).toBe('2026年12月30日 23:59')
    expect(formatMoment('2026-12-30T15:59:59Z', nowMs, 'en')).toBe('Dec 30, 2026 23:59')
    expect(formatMoment('2027-01-03T16:05:00Z', nowMs, 'en')).toBe('Jan 4 00:05')
    expect(formatMonth('2027-01', 'zh')).toBe('2027年1月')
  })

  test('days are counted by the calendar, also across a change of summer time', () => {
    expect(daysAfter('2027-03-14T16:30:00Z', '2027-03-13T15:30:00Z')).toBe(2)
    expect(daysAfter('2027-11-06T15:59:59Z', '2027-11-07T16:00:00Z')).toBe(-2)
  })
})

/** As it was worked out by hand before. */
function byHand(ms: number): string {
  const written = new Date(ms + 8 * 3_600_000).toISOString()
  return `${written.slice(0, 10)} ${written.slice(11, 19)}`
}

test.each(zones)('every hour and a bit of two years is the same in %s as by plain arithmetic', (zone) => {
  setZone(zone)
  const [startMs, endMs] = [epochMs('2027-01-01T00:00:00Z'), epochMs('2029-01-01T00:00:00Z')]
  const wrong: string[] = []
  for (let ms = startMs; ms < endMs; ms += 3_601_234) if (formatDateTime(ms) !== byHand(ms)) wrong.push(byHand(ms))
  expect(wrong).toEqual([])
})

test.each(['', 'yesterday', '2026-13-45T99:00:00Z', Number.NaN])(
  'nobody reads anything of %j, which is no moment',
  (text) => {
    expect([formatDay(text), formatTime(text), formatMoment(text), formatDateTime(text)]).toEqual(['', '', '', ''])
    expect(epochMs(text)).toBeNaN()
  },
)
