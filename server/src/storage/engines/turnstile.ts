/** Lets one piece of work through at a time, in the order of arrival. */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve()
  private waitingCount = 0

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.waitingCount > 0
  }

  pass<T>(work: () => Promise<T>): Promise<T> {
    this.waitingCount += 1
    const turn = this.last.then(work)
    // The next in line goes on whether or not this one fails; the failure belongs to its own caller.
    this.last = turn.then(
      () => this.leave(),
      () => this.leave(),
    )
    return turn
  }

  private leave(): void {
    this.waitingCount -= 1
  }
}
