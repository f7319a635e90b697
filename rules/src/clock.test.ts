import { shanghaiDay, shanghaiMonth } from './clock'

test('the day turns at 16:00 UTC', () => {
  expect(shanghaiDay(new Date('2026-11-30T15:59:59.999Z'))).toBe('2026-11-30')
  expect(shanghaiDay(Date.parse('2026-11-30T16:00:00Z'))).toBe('2026-12-01')
  expect(shanghaiMonth(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01')
})
