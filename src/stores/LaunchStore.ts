import { makeAutoObservable } from 'mobx'
import type { LaunchHost, LaunchIntent } from '@/host/launch/types'

type Deps = { launch: LaunchHost }

/**
 * Why the app was opened. Hosts forbid navigating while they bring the app to the front, so the intent waits here
 * until the first page that is shown takes it.
 */
export class LaunchStore {
  private pending: LaunchIntent = { kind: 'none' }
  /** Every return to the front repeats the launch query; the same scan must open one payment only. */
  private lastToken: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'lastToken'>(this, { deps: false, lastToken: false }, { autoBind: true })
  }

  get hasIntent(): boolean {
    return this.pending.kind !== 'none'
  }

  follow(): void {
    this.keep(this.deps.launch.initial())
    this.deps.launch.onReturn(this.keep)
  }

  /** Hands the intent over once. */
  take(): LaunchIntent {
    const intent = this.pending
    this.pending = { kind: 'none' }
    return intent
  }

  private keep(intent: LaunchIntent): void {
    if (intent.kind === 'none' || intent.token === this.lastToken) return
    this.lastToken = intent.token
    this.pending = intent
  }
}
