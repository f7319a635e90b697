interface Waiting {
  readonly shared: boolean
  start(): void
}

/**
 * Who may use the one connection, in the order of arrival: either one transaction, or any number of single
 * statements, which travel together and are answered in order. Nobody overtakes, so nobody starves.
 */
export class Turnstile {
  private readonly waiting: Waiting[] = []
  private insideCount = 0
  private exclusiveInside = false

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.insideCount > 0 || this.waiting.length > 0
  }

  /** Runs `work` with nobody else inside. */
  pass<T>(work: () => Promise<T>): Promise<T> {
    return this.enter(false, work)
  }

  /** Runs `work` beside others that share. */
  share<T>(work: () => Promise<T>): Promise<T> {
    return this.enter(true, work)
  }

  private enter<T>(shared: boolean, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = () => {
        this.insideCount += 1
        this.exclusiveInside = !shared
        work()
          .then(resolve, reject)
          .finally(() => this.leave())
      }
      this.waiting.push({ shared, start })
      this.admit()
    })
  }

  private admit(): void {
    for (;;) {
      const next = this.waiting[0]
      const mayEnter = next && (this.insideCount === 0 || (next.shared && !this.exclusiveInside))
      if (!mayEnter) return
      this.waiting.shift()
      next.start()
    }
  }

  private leave(): void {
    this.insideCount -= 1
    this.admit()
  }
}
