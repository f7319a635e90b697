import { formatClock, secondsLeft } from './secondsLeft'

test('seconds are rounded up and end at zero', () => {
  expect(secondsLeft(10_000, 8_999)).toBe(2)
  expect(secondsLeft(10_000, 10_000)).toBe(0)
  expect(secondsLeft(10_000, 99_000)).toBe(0)
})

test('the clock shows minutes and seconds, and hours when there are any', () => {
  expect([5, 65, 600, 3600, 3725].map(formatClock)).toEqual(['0:05', '1:05', '10:00', '1:00:00', '1:02:05'])
})
