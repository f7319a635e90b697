import { makeAutoObservable, runInAction } from 'mobx'
import { type Failure, failureOf } from './failure'

export type OperationStatus = 'idle' | 'loading' | 'ready' | 'failed'

/** One thing a store can be asked to do, and how the last asking went. Pages render its status and failure. */
export class Operation {
  status: OperationStatus = 'idle'
  failure: Failure | null = null
  private running: { subject: string; promise: Promise<boolean> } | null = null

  constructor() {
    makeAutoObservable<this, 'running'>(this, { running: false }, { autoBind: true })
  }

  get isBusy(): boolean {
    return this.status === 'loading'
  }

  /**
   * Runs `work` and hands its result to `apply` inside an action. A second call while the first is on its way joins it
   * (a double tap does one thing), unless it is about another `subject`: then the older answer is thrown away.
   * Answers whether it worked; a coded failure is kept here, any other error rejects.
   */
  run<Result>(work: () => Promise<Result>, apply?: (result: Result) => void, subject = ''): Promise<boolean> {
    if (this.running?.subject === subject) return this.running.promise
    this.status = 'loading'
    this.failure = null
    const isCurrent = () => this.running?.promise === promise
    const promise: Promise<boolean> = work().then(
      (result) => {
        if (isCurrent()) this.finish(() => apply?.(result))
        return true
      },
      (error) => {
        if (isCurrent()) this.fail(error)
        return false
      },
    )
    this.running = { subject, promise }
    return promise
  }

  /** Forgets the last outcome; an answer still on its way is thrown away. */
  reset(): void {
    this.running = null
    this.status = 'idle'
    this.failure = null
  }

  private finish(apply: () => void): void {
    runInAction(() => {
      this.running = null
      apply()
      this.status = 'ready'
    })
  }

  private fail(error: unknown): void {
    runInAction(() => {
      this.running = null
      this.status = 'idle'
      this.failure = failureOf(error)
      this.status = 'failed'
    })
  }
}
