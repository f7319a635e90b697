import { makeAutoObservable } from 'mobx'
import type { UpdateHost } from '@/host/update/types'

interface Deps {
  update: UpdateHost
  /** Whether it is still unknown if money moves. */
  isMoneyOpen: () => boolean
}

/** A newer version of the wallet that the host has downloaded. Taking it restarts the app: never during a payment. */
export class UpdatesStore {
  private isWaiting = false

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  get canApply(): boolean {
    return this.isWaiting && !this.deps.isMoneyOpen()
  }

  follow(): void {
    this.deps.update.onReady(this.keep)
  }

  apply(): void {
    if (this.canApply) this.deps.update.apply()
  }

  private keep(): void {
    this.isWaiting = true
  }
}
