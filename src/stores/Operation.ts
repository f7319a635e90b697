import { makeAutoObservable, runInAction } from 'mobx'
import { msOf } from '@/time/durations'
import { type Failure, failureOf } from './failure'

export type OperationStatus = 'idle' | 'loading' | 'ready' | 'failed'

/**
 * `read` fetches something to show: it can be started anew at any time. `deed` changes something: it is done once, however
 * often it is tapped. `question` waits for the person in front of something of the host's: a scanner, a leave to give.
 */
export type OperationKind = 'read' | 'deed' | 'question'

interface Patience {
  /** A call within this time of the first is the same tap, or the same page shown twice: it joins. */
  readonly joinsForMs: number
  /** After this time it has failed, whatever it still waits for. */
  readonly endsAfterMs: number
}

/** The transport ends a request by itself; these are for what a host never answers. A person may take any time. */
const patience: Readonly<Record<OperationKind, Patience>> = {
  read: { joinsForMs: 2_000, endsAfterMs: 20_000 },
  deed: { joinsForMs: Number.POSITIVE_INFINITY, endsAfterMs: msOf(1, 'minute') },
  question: { joinsForMs: 1_000, endsAfterMs: Number.POSITIVE_INFINITY },
}

interface Run {
  readonly subject: string
  readonly startedAtMs: number
  readonly promise: Promise<boolean>
}

/** One thing a store can be asked to do, and how the last asking went. Pages render its status and failure. */
export class Operation {
  status: OperationStatus = 'idle'
  failure: Failure | null = null
  private running: Run | null = null
  /** The run whose answer is in place, and the first whose answer still counts. Runs are numbered as they start. */
  private lastRun = 0
  private answeredRun = 0

  constructor(private readonly kind: OperationKind = 'deed') {
    makeAutoObservable<this, 'kind' | 'running' | 'lastRun' | 'answeredRun'>(
      this,
      { kind: false, running: false, lastRun: false, answeredRun: false },
      { autoBind: true },
    )
  }

  get isBusy(): boolean {
    return this.status === 'loading'
  }

  /**
   * Runs `work` and hands its result to `apply` inside an action. A second call while the first is on its way joins it
   * (a double tap does one thing). One about another `subject`, or later than its kind waits, starts anew: then an older
   * answer never takes the place of a newer one. Answers whether it worked; a coded failure is kept here, any other error
   * rejects.
   */
  run<Result>(work: () => Promise<Result>, apply?: (result: Result) => void, subject = ''): Promise<boolean> {
    const { running } = this
    const { joinsForMs, endsAfterMs } = patience[this.kind]
    if (running?.subject === subject && Date.now() - running.startedAtMs < joinsForMs) return running.promise
    // What was asked about something else, or is done anew, no longer counts; an older reading of the same does until a
    // newer one is there.
    if (running !== null && (running.subject !== subject || this.kind !== 'read')) this.answeredRun = this.lastRun
    this.lastRun += 1
    const number = this.lastRun
    this.status = 'loading'
    this.failure = null
    const outcome = work().then(
      (result) => {
        if (number > this.answeredRun) this.finish(number, () => apply?.(result))
        return true
      },
      (error) => {
        if (number > this.answeredRun && number === this.lastRun) this.fail(error)
        return false
      },
    )
    const promise = endsAfterMs === Number.POSITIVE_INFINITY ? outcome : this.endInTime(number, outcome, endsAfterMs)
    this.running = { subject, startedAtMs: Date.now(), promise }
    return promise
  }

  /** Forgets the last outcome; an answer still on its way is thrown away. */
  reset(): void {
    this.forgetRuns()
    this.status = 'idle'
    this.failure = null
  }

  /** What this would read is known by other means and newer: an answer still on its way is thrown away. */
  supersede(): void {
    this.forgetRuns()
    this.status = 'ready'
    this.failure = null
  }

  private forgetRuns(): void {
    this.running = null
    this.answeredRun = this.lastRun
  }

  /** Whoever waits is told after a while that there was no answer. One that comes later still counts. */
  private endInTime(number: number, outcome: Promise<boolean>, ms: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const end = () => {
        if (number > this.answeredRun && number === this.lastRun) this.fail({ code: 'NETWORK_TIMEOUT' })
        resolve(false)
      }
      const timer = setTimeout(end, ms)
      outcome.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  private finish(number: number, apply: () => void): void {
    runInAction(() => {
      this.answeredRun = number
      const isLast = number === this.lastRun
      if (isLast) this.running = null
      apply()
      if (!isLast) return
      this.status = 'ready'
      this.failure = null
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
