import type { RateLimits } from '#config'
import { FloodGate } from '#kit/floodGate'

const MINUTE_MS = 60_000
/** The files of the preview are many and cost little. */
const FILES_TO_REQUESTS = 10
/** Every load balancer asks every second or so; the answer is at most a second old anyway. */
const PROBES_PER_MINUTE = 1200

export type BudgetName = 'requests' | 'files' | 'probes' | 'failures' | 'sessions'

/** What somebody may do in a minute. `subject`: an address, a session, or the fingerprint of a token. */
export interface MinuteBudget {
  readonly name: BudgetName
  readonly subject: string
}

/** The budgets of a minute, counted once for all processes of a machine. */
export interface RequestCounts {
  /**
   * Takes one from each budget, in this order, up to the first that is spent.
   *
   * @returns 0, or the seconds until that one's next window.
   */
  take(budgets: readonly MinuteBudget[]): Promise<number>
  /** Gives one back: it turned out not to count. */
  giveBack(budget: MinuteBudget): void
}

/** Counts in the memory of this process. */
export class OwnRequestCounts implements RequestCounts {
  private readonly gates: Readonly<Record<BudgetName, FloodGate>>

  constructor({ addressPerMinute, failuresPerMinute, sessionPerMinute }: RateLimits) {
    this.gates = {
      requests: new FloodGate(addressPerMinute, MINUTE_MS),
      files: new FloodGate(addressPerMinute * FILES_TO_REQUESTS, MINUTE_MS),
      probes: new FloodGate(PROBES_PER_MINUTE, MINUTE_MS),
      failures: new FloodGate(failuresPerMinute, MINUTE_MS),
      sessions: new FloodGate(sessionPerMinute, MINUTE_MS),
    }
  }

  async take(budgets: readonly MinuteBudget[]): Promise<number> {
    for (const { name, subject } of budgets) {
      const retryAfterSeconds = this.gates[name].take(subject)
      if (retryAfterSeconds > 0) return retryAfterSeconds
    }
    return 0
  }

  giveBack({ name, subject }: MinuteBudget): void {
    this.gates[name].giveBack(subject)
  }
}
