/** `onEnd` is for a transaction to call when its end has been sent; all else ends with its answer. */
type Work<T> = (onEnd: () => void) => Promise<T>

interface Waiting {
  readonly how: 'shares' | 'takes' | 'alone'
  start(): void
}

/**
 * Who may use the one connection, in the order of arrival. What is sent is answered in order, so that statements and
 * transactions travel behind one another without waiting for answers; only between the BEGIN and the end of a
 * transaction nobody else may send. Nobody overtakes, so nobody starves.
 */
export class Turnstile {
  private readonly waiting: Waiting[] = []
  /** Who has been let in and has no answer yet. */
  private unanswered = 0
  /** Whether somebody is in who must be the only one to send. */
  private isTaken = false

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.unanswered > 0 || this.waiting.length > 0
  }

  /** Runs `statement`, which sends at once and only once. */
  share<T>(statement: Work<T>): Promise<T> {
    return this.enter('shares', statement)
  }

  /** Runs `transaction` with nobody else sending until it says that its end has been sent, or is over. */
  take<T>(transaction: Work<T>): Promise<T> {
    return this.enter('takes', transaction)
  }

  /** Runs `work` when all before it have their answers, with nobody beside it. */
  pass<T>(work: Work<T>): Promise<T> {
    return this.enter('alone', work)
  }

  private enter<T>(how: Waiting['how'], work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let isTaking = how !== 'shares'
      const onEnd = () => {
        if (!isTaking) return
        isTaking = false
        this.isTaken = false
        this.admit()
      }
      const start = () => {
        this.unanswered += 1
        if (isTaking) this.isTaken = true
        work(onEnd)
          .then(resolve, reject)
          .finally(() => {
            this.unanswered -= 1
            onEnd()
            this.admit()
          })
      }
      this.waiting.push({ how, start })
      this.admit()
    })
  }

  private admit(): void {
    for (;;) {
      const next = this.waiting[0]
      if (!next || this.isTaken || (next.how === 'alone' && this.unanswered > 0)) return
      this.waiting.shift()
      next.start()
    }
  }
}
