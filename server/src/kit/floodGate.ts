/** More callers than this are not told apart: the ones seen first are forgotten first. */
const CALLERS_MAX = 200_000

interface Window {
  readonly startedMs: number
  count: number
}

/**
 * Counts what callers do in windows of fixed length, in memory. This is the cheap limit against floods: it belongs to one
 * machine, because sharing it further would make every request a write to the database, and a flood that is spread over n
 * machines passes n budgets, which the machines can bear. What costs money or guesses secrets is counted in the
 * database (`domains/proofs/createSmsCode.ts`, `kit/guardedTry.ts`).
 */
export class FloodGate {
  private readonly windows = new Map<string, Window>()

  /** `nowMs` never goes back, so that a clock that is set back holds nobody up. */
  constructor(
    private readonly max: number,
    private readonly windowMs: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /**
   * Takes one from a caller's budget.
   *
   * @returns 0, or when it is spent the seconds until the next window.
   */
  take(caller: string): number {
    const nowMs = this.nowMs()
    const window = this.windowOf(caller, nowMs)
    if (window.count >= this.max) return Math.max(1, Math.ceil((window.startedMs + this.windowMs - nowMs) / 1000))
    window.count += 1
    return 0
  }

  /** Gives one back: it turned out not to count. */
  giveBack(caller: string): void {
    const window = this.windows.get(caller)
    if (window && window.count > 0) window.count -= 1
  }

  get size(): number {
    return this.windows.size
  }

  private windowOf(caller: string, nowMs: number): Window {
    const known = this.windows.get(caller)
    if (known && nowMs - known.startedMs < this.windowMs) return known
    // Out and in again: the map stays in the order in which windows end.
    this.windows.delete(caller)
    this.forget(nowMs)
    const window = { startedMs: nowMs, count: 0 }
    this.windows.set(caller, window)
    return window
  }

  private forget(nowMs: number): void {
    for (const [caller, { startedMs }] of this.windows) {
      if (nowMs - startedMs < this.windowMs && this.windows.size < CALLERS_MAX) return
      this.windows.delete(caller)
    }
  }
}
