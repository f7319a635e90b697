import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { SmsCodeSent } from '@/api/types'
import type { Clock, Host } from '@/host/types'
import { KeptSubject } from '@/stores/KeptSubject'
import { Operation } from '@/stores/Operation'
import { hasFields } from '@/stores/Persisted'
import { msOf } from '@/time/durations'

/** A code that was texted: to whom, and when the next may be asked for. */
interface Sent {
  readonly phone: string
  readonly resendAtMs: number
}

type Deps = { api: Api; clock: Clock; host: Pick<Host, 'storage'> }

const isSent = (stored: unknown): stored is Sent => hasFields(stored, { phone: 'string', resendAtMs: 'number' })

/** The code that was texted last, never its digits: its boxes and its countdown outlast the page that asked for it. */
export class SentCode {
  readonly sending = new Operation()

  private sent: Sent | null = null
  private readonly kept: KeptSubject<Sent>

  constructor(private readonly deps: Deps) {
    const { clock, host } = deps
    // Asked for by a guest, whose phone number is all there is to know.
    this.kept = new KeptSubject({ clock, storage: host.storage, key: 'sentCode', ownerId: () => '', isSubject: isSent })
    makeAutoObservable<this, 'deps' | 'kept'>(this, { deps: false, kept: false })
  }

  /** When the next one may be asked for, in milliseconds since the epoch; 0 before the first. */
  get resendAtMs(): number {
    return this.sent?.resendAtMs ?? 0
  }

  /** Has a code texted and goes on once it is; at once where one was that must be waited for. */
  async send(phone: string, onSent: () => void): Promise<boolean> {
    const nowMs = this.deps.clock.now()
    if (this.sent?.phone === phone && nowMs < this.sent.resendAtMs) {
      onSent()
      return true
    }
    return this.sending.run(
      () => this.deps.api.auth.sendSmsCode({ phone }),
      (answer) => {
        this.keep(phone, answer)
        onSent()
      },
      phone,
    )
  }

  /** The phone whose boxes are to be shown again; null when no code is good any more. */
  async restore(): Promise<string | null> {
    const sent = await this.kept.load()
    runInAction(() => {
      this.sent = sent
    })
    return sent?.phone ?? null
  }

  forget(): void {
    this.sent = null
    this.kept.forget()
  }

  reset(): void {
    this.forget()
    this.sending.reset()
  }

  private keep(phone: string, { retryAfterSeconds, expiresInSeconds }: SmsCodeSent): void {
    const nowMs = this.deps.clock.now()
    this.sent = { phone, resendAtMs: nowMs + msOf(retryAfterSeconds, 'seconds') }
    this.kept.keep(this.sent, nowMs + msOf(expiresInSeconds, 'seconds'))
  }
}
