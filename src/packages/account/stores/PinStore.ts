import { makeAutoObservable } from 'mobx'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'

/** The payment PIN of a new user. It is sealed at once and kept nowhere. */
export class PinStore {
  readonly checking = new Operation('read')
  readonly setting = new Operation()

  constructor(private readonly context: StoreContext) {
    makeAutoObservable<this, 'context'>(this, { context: false }, { autoBind: true })
  }

  /** Whether this may be the PIN, which only the server can tell, before it is typed again. */
  check(pin: string): Promise<boolean> {
    const { api, sealer } = this.context
    return this.checking.run(async () => api.me.checkNewPin(await sealer.seal('payment_pin', pin)))
  }

  set(pin: string): Promise<boolean> {
    const { api, sealer, stores } = this.context
    return this.setting.run(
      async () => api.me.setPin(await sealer.seal('payment_pin', pin)),
      stores.session.keepNewUser,
    )
  }

  reset(): void {
    this.checking.reset()
    this.setting.reset()
  }
}
