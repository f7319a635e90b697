import { makeAutoObservable } from 'mobx'
import type { PrivacyHost } from '@/host/privacy/types'
import { failureOf } from './failure'

type Deps = { privacy: PrivacyHost }
type Answer = (agreed: boolean) => void

/**
 * The host's own privacy question. The host blocks a function until the user has answered on a sheet of ours; several
 * functions may wait for one answer.
 */
export class PrivacyStore {
  private waiting: readonly Answer[] = []

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  get isAsked(): boolean {
    return this.waiting.length > 0
  }

  /** Null where the host has no such question. */
  get agreeButtonId(): string | null {
    return this.deps.privacy.agreeButtonId
  }

  /** Answers the host's questions from now on. */
  follow(): void {
    this.deps.privacy.onAsk(this.keep)
  }

  agree(): void {
    this.answer(true)
  }

  /** What was blocked fails with PRIVACY_REFUSED, and the page that asked for it says what to do instead. */
  refuse(): void {
    this.answer(false)
  }

  /** Where the host can't show it the question stays, with its other two answers. */
  async openContract(): Promise<void> {
    await this.deps.privacy.openContract().catch(failureOf)
  }

  private keep(answer: Answer): void {
    this.waiting = [...this.waiting, answer]
  }

  private answer(agreed: boolean): void {
    const { waiting } = this
    this.waiting = []
    for (const answer of waiting) answer(agreed)
  }
}
