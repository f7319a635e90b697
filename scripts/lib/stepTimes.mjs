const SLOWEST = 10

/** How long the steps of a run took, one after another, and which test suites took longest. */
export class StepTimes {
  constructor(now = Date.now) {
    this.now = now
    this.steps = []
    this.suites = []
    this.running = null
  }

  /** Begins a step; the one before it has ended. */
  begin(name) {
    this.end()
    this.running = { name, startedAt: this.now() }
  }

  end() {
    if (this.running === null) return
    this.steps.push({ name: this.running.name, ms: this.now() - this.running.startedAt })
    this.running = null
  }

  /** Takes `testResults` of jest's JSON report; `root` is left out of the names. */
  addSuites(testResults, root) {
    for (const { name, startTime, endTime } of testResults) {
      this.suites.push({ name: name.replace(root, ''), ms: endTime - startTime })
    }
  }

  /** Lines for the end of the run. Suites run side by side, so theirs do not add up to the steps'. */
  report() {
    this.end()
    const slowest = [...this.suites].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
    return [
      'How long it took:',
      ...this.steps.map(lineOf),
      ...(slowest.length > 0 ? ['The slowest suites:', ...slowest.map(lineOf)] : []),
    ]
  }
}

function lineOf({ name, ms }) {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return `  ${`${minutes}:${String(seconds % 60).padStart(2, '0')}`.padStart(7)}  ${name}`
}
