import { formatDateTime, formatDay, formatDuration, formatMoment, formatMonth, formatYuanSign } from './formats'

const nowMs = Date.parse('2026-11-22T13:05:00.000Z') // 21:05 in Shanghai

test('a moment is today, yesterday, a day of this year, or a full date, always in Shanghai', () => {
  const at = (instant: string) => formatMoment(instant, nowMs, 'zh')
  expect(at('2026-11-22T13:05:00.000Z')).toBe('今天 21:05')
  expect(at('2026-11-21T15:59:59.999Z')).toBe('昨天 23:59')
  expect(at('2026-11-21T16:00:00.000Z')).toBe('今天 00:00')
  expect(at('2026-11-22T16:00:00.000Z')).toBe('明天 00:00')
  expect(at('2026-01-05T01:02:00.000Z')).toBe('1月5日 09:02')
  expect(at('2025-12-31T15:59:00.000Z')).toBe('2025年12月31日 23:59')
  expect(formatMoment('2025-12-31T15:59:00.000Z', nowMs, 'en')).toBe('Dec 31, 2025 23:59')
})

test('the turn of the year is the one of Shanghai', () => {
  expect(formatDay('2025-12-31T16:00:00.000Z', nowMs, 'zh')).toBe('1月1日')
})

test('a receipt has seconds and the same form in every language', () => {
  expect(formatDateTime('2026-11-22T13:05:09.123Z')).toBe('2026-11-22 21:05:09')
})

test('months', () => {
  expect(formatMonth('2026-01', 'zh')).toBe('2026年1月')
  expect(formatMonth('2026-11', 'en')).toBe('Nov 2026')
})

test('waiting times are rounded up to whole units', () => {
  expect([0, 59, 60, 61, 3600, 3661].map((seconds) => formatDuration(seconds, 'zh'))).toEqual([
    '1 秒',
    '59 秒',
    '1 分钟',
    '2 分钟',
    '1 小时',
    '1 小时 2 分钟',
  ])
})

test('amounts carry the sign before the currency', () => {
  expect([0, 1, 123450, -50].map(formatYuanSign)).toEqual(['¥0.00', '¥0.01', '¥1,234.50', '-¥0.50'])
})
