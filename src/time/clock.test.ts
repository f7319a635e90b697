import { ServerClock } from './clock'

const day = 24 * 60 * 60 * 1000
const realMs = Date.parse('2026-11-27T04:00:00.700Z')
const httpDate = (ms: number) => new Date(ms).toUTCString()

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Asks the server from a phone whose clock is `aheadMs` off; the answer takes `wayMs`. */
function ask(clock: ServerClock, { aheadMs, wayMs = 100 }: { aheadMs: number; wayMs?: number }) {
  jest.setSystemTime(realMs + aheadMs)
  const tell = clock.ask()
  jest.setSystemTime(realMs + aheadMs + wayMs)
  tell(httpDate(realMs + wayMs / 2))
  return clock.now() - (realMs + wayMs)
}

test.each([36 * day, -36 * day, 5 * 60_000, -10_000])('a phone that is %d ms off goes by the server', (aheadMs) => {
  expect(Math.abs(ask(new ServerClock(), { aheadMs }))).toBeLessThanOrEqual(500)
})

test('a phone that is right keeps its own, finer clock', () => {
  expect(ask(new ServerClock(), { aheadMs: 0 })).toBe(0)
  expect(ask(new ServerClock(), { aheadMs: 900, wayMs: 20 })).toBe(900)
})

test('what an earlier run had learnt goes until the server answers, and not after', () => {
  const clock = new ServerClock()
  jest.setSystemTime(realMs)
  clock.recall(10 * 60_000)
  expect(clock.now()).toBe(realMs + 10 * 60_000)
  ask(clock, { aheadMs: 0 })
  clock.recall(10 * 60_000)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThanOrEqual(500)
})

test('a slow answer is no reason to move the clock', () => {
  const clock = new ServerClock()
  jest.setSystemTime(realMs)
  const tell = clock.ask()
  jest.setSystemTime(realMs + 8_000)
  tell(httpDate(realMs + 7_900))
  expect(clock.now()).toBe(realMs + 8_000)
})

test('a clock that is set right while the app runs is followed', () => {
  const clock = new ServerClock()
  ask(clock, { aheadMs: 36 * day })
  expect(Math.abs(ask(clock, { aheadMs: 0 }))).toBeLessThanOrEqual(500)
})

test.each([undefined, '', 'yesterday'])('an answer dated %j says nothing', (date) => {
  const clock = new ServerClock()
  clock.ask()(date)
  expect(clock.now()).toBe(Date.now())
})
