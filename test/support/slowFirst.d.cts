import Sequencer from '@jest/test-sequencer'

/** Slow suites first, then jest's own order. */
declare class SlowFirst extends Sequencer {
  /** Paths from the root of the repository, slowest first. */
  static readonly slowSuites: readonly string[]
}
export = SlowFirst
