import { makeAutoObservable } from 'mobx'
import type { LaunchHost, LaunchIntent } from '@/host/launch/types'

/** What the app was opened for, when it was opened for something. */
export type Intent = Exclude<LaunchIntent, { kind: 'none' }>

type Deps = {
  launch: LaunchHost
  /** True while nobody can say yet whether money moves: nothing else may be begun then. */
  isMoneyOpen: () => boolean
}

type Plain = 'deps' | 'lastToken'

/**
 * Why the app was opened. Hosts forbid navigating while they bring the app to the front, so the intent waits here
 * until the page that is shown takes it; a newer one replaces it. It is not kept for the next run of the app: a scan
 * is cheap, and a code of yesterday is not what somebody wants to see who opens the wallet today.
 */
export class LaunchStore {
  /** True when the intent came while something had to be finished first: the page then asks before it leaves. */
  mustAsk = false
  /** True once it is known who is signed in and what the last run left: a page drawn anew knows by then what it is about. */
  isReady = false

  private pending: Intent | null = null
  /** Every return to the front repeats the launch query; the same scan must open one payment only. */
  private lastToken: string | null = null
  private holdCount = 0

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, Plain>(this, { deps: false, lastToken: false }, { autoBind: true })
  }

  /** The intent a page may follow now; null while there is none or something else comes first. */
  get next(): Intent | null {
    return this.isHeld ? null : this.pending
  }

  /** A code was scanned while somebody signs in: the sign-in page says that it goes on with the payment. */
  get isCodeWaiting(): boolean {
    return this.pending?.kind === 'pay'
  }

  follow(): void {
    this.keep(this.deps.launch.initial())
    this.deps.launch.onReturn(this.keep)
  }

  /** Called when it is known who is signed in and whether the last run left a payment in doubt. */
  markReady(): void {
    this.isReady = true
    this.mustAsk = this.pending !== null && this.deps.isMoneyOpen()
  }

  /** Hands the intent over once. */
  take(): Intent | null {
    const intent = this.next
    if (intent === null) return null
    this.forget()
    this.deps.launch.forget()
    return intent
  }

  /**
   * An intent that came up inside the app: a friend's code read by our own scanner, or an order whose session ended and
   * which goes on after signing in again. What the host brought meanwhile is newer and stays.
   */
  offer(intent: Intent): void {
    if (this.pending === null) this.pending = intent
  }

  /** Keeps pages from following an intent, for example while the PIN is typed. Answers what lets them again. */
  hold(): () => void {
    this.holdCount += 1
    let isOver = false
    return () => {
      if (!isOver) this.release()
      isOver = true
    }
  }

  private get isHeld(): boolean {
    return !this.isReady || this.holdCount > 0 || this.deps.isMoneyOpen()
  }

  private release(): void {
    this.holdCount -= 1
  }

  private keep(intent: LaunchIntent): void {
    if (intent.kind === 'none' || intent.token === this.lastToken) return
    this.forget()
    this.lastToken = intent.token
    this.pending = intent
    this.mustAsk = this.isReady && this.isHeld
  }

  private forget(): void {
    this.pending = null
    this.mustAsk = false
  }
}
