const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * The suites that take longest, whatever the machine, slowest first. Jest begins with what took longest the last time; in
 * a fresh clone it knows no last time and goes by the size of files, so that one of these would run alone at the end.
 */
const slowSuites = [
  'server/test/program/kill.pglite.test.ts',
  'server/test/program/killMovements.pglite.test.ts',
  'server/test/program/killMovements.postgres.test.ts',
  'server/test/storage/cutLine.test.ts',
  'test/e2e/hostTools.test.ts',
  'server/test/program/kill.postgres.test.ts',
  'server/test/storage/crash.test.ts',
  'test/e2e/everyPage.test.ts',
  'test/e2e/failures.test.ts',
  'test/e2e/badDays.test.ts',
  'test/e2e/intents.test.ts',
  'server/test/storage/brokenDisk.test.ts',
  'server/test/http/fuzz.test.ts',
  'server/test/kit/budgets.test.ts',
  'server/test/topups/topUps.test.ts',
  'test/attack/races.test.ts',
  'test/attack/accessRaces.test.ts',
  'test/attack/slow.test.ts',
]

function rankOf({ path }) {
  const rank = slowSuites.findIndex((suite) => path.replaceAll('\\', '/').endsWith(`/${suite}`))
  return rank < 0 ? slowSuites.length : rank
}

/** Slow suites first, then jest's own order. */
class SlowFirst extends Sequencer {
  static slowSuites = slowSuites

  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other))
  }
}

module.exports = SlowFirst
