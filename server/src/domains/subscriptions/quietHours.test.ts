import { sendableTopics } from '#domains/subscriptions/quietHours'

// Proves what may leave when: by the hour in Shanghai, to the second, wherever the machine stands.

const inShanghai = (time: string) => new Date(`2026-11-${time}+08:00`)
const night = { fromHour: 22, toHour: 8 }
const all = ['security', 'payment', 'topup']

test.each([
  ['22T21:59:59', all],
  ['22T22:00:00', ['security']],
  ['22T23:59:59', ['security']],
  ['23T00:00:00', ['security']],
  ['23T07:59:59', ['security']],
  ['23T08:00:00', all],
  ['30T23:30:00', ['security']],
])('a night from 22 to 8: at %s these leave: %s', (at, topics) => {
  expect(sendableTopics(night, inShanghai(at))).toEqual(topics)
})

test.each([
  ['22T12:59:59', all],
  ['22T13:00:00', ['security']],
  ['22T14:59:59', ['security']],
  ['22T15:00:00', all],
  ['22T23:00:00', all],
])('a rest within one day, from 13 to 15: at %s these leave: %s', (at, topics) => {
  expect(sendableTopics({ fromHour: 13, toHour: 15 }, inShanghai(at))).toEqual(topics)
})

test('without quiet hours everything leaves at any hour', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    expect(sendableTopics(null, new Date(Date.UTC(2028, 1, 29, hour, 59, 59)))).toEqual(all)
  }
})
