import { addSeconds } from '#clock'
import { canArriveUntil, longestWaitsSeconds, movementTimes, nextQueryAt } from './movementSchedule'

const start = new Date('2026-11-22T00:00:00.000Z')
const expiresAt = addSeconds(start, movementTimes.lifeSeconds)
const secondsAfterStart = (moment: Date) => (moment.getTime() - start.getTime()) / 1000

test('questions come ever more slowly, and never stop', () => {
  // Of a debit that expired long ago, which no decisive moment lies ahead of.
  const pauses = Array.from({ length: 13 }, (_, queryCount) =>
    secondsAfterStart(nextQueryAt(start, { queryCount, expiresAt: addSeconds(start, -600) })),
  )
  expect(pauses).toEqual([1, 2, 5, 15, 60, 60, 300, 900, 1800, 3600, 3600, 3600, 3600])
})

test('nobody asks before the call itself has ended, and the debit expires well before it is given up', () => {
  expect(movementTimes.firstQuerySeconds).toBeGreaterThan(8)
  expect(movementTimes.lifeSeconds + movementTimes.clockSkewSeconds).toBeLessThan(movementTimes.settlesBySeconds)
})

/** When the bank is asked, in seconds after the debit was written; each of its answers takes a while. */
function questionsOf(firstSilence: number, answerSeconds: number): number[] {
  const asked: number[] = []
  let answeredAt = addSeconds(start, firstSilence)
  for (let queryCount = 0; queryCount < 12; queryCount += 1) {
    const queryAt = nextQueryAt(answeredAt, { queryCount, expiresAt })
    // The job finds a debit by its longest wait too: none may be due before its turn.
    const longestWait = longestWaitsSeconds[Math.min(queryCount + 1, longestWaitsSeconds.length - 1)] ?? 0
    expect(queryAt <= addSeconds(answeredAt, longestWait)).toBe(true)
    asked.push(secondsAfterStart(queryAt))
    answeredAt = addSeconds(queryAt, answerSeconds)
  }
  return asked
}

test('whenever the silence began, a question comes as soon as a lost debit can be told from a late one', () => {
  const decisive = secondsAfterStart(canArriveUntil({ expiresAt }))
  // The question and its answer come within a minute too.
  expect(decisive).toBe(55)
  for (let firstSilence = 0; firstSilence < decisive; firstSilence += 0.25) {
    for (const answerSeconds of [0, 0.1, 1, 2]) {
      const asked = questionsOf(firstSilence, answerSeconds)
      const answered = asked.map((question) => question + answerSeconds)
      // An answer that was asked for before and came after it decides as well.
      const decided = answered.find((answer) => answer > decisive) ?? Number.POSITIVE_INFINITY
      expect(decided - answerSeconds).toBeLessThanOrEqual(decisive + 1)
      // Were the bank silent just then, the next question is a minute away, not five.
      const next = asked.find((question) => question > decisive + 1 + answerSeconds)
      expect(next).toBeLessThanOrEqual(decisive + 1 + answerSeconds + 60)
    }
  }
})
