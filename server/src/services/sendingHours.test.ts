import { sendableFrom } from '#services/sendingHours'

// Proves when a message may leave: by the hour in Shanghai, to the second.

const inShanghai = (time: string) => new Date(`2026-11-${time}+08:00`)

test.each([
  ['22T21:59:59', '22T21:59:59'],
  ['22T22:00:00', '23T08:00:00'],
  ['22T23:59:59', '23T08:00:00'],
  ['23T00:00:00', '23T08:00:00'],
  ['23T07:59:59', '23T08:00:00'],
  ['23T08:00:00', '23T08:00:00'],
])('a receipt of %s leaves at %s', (at, leaves) => {
  expect(sendableFrom('payment', inShanghai(at))).toEqual(inShanghai(leaves))
  expect(sendableFrom('topup', inShanghai(at))).toEqual(inShanghai(leaves))
})

test('the night before the first of a month ends on the first', () => {
  expect(sendableFrom('payment', inShanghai('30T22:30:00'))).toEqual(new Date('2026-12-01T08:00:00+08:00'))
})

test('security never waits', () => {
  expect(sendableFrom('security', inShanghai('23T03:00:00'))).toEqual(inShanghai('23T03:00:00'))
})
