import { checkIdNumber, type IdNumberCheck } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { shanghaiDay } from '@/time/shanghai'

/** The first proof a new user gives: who they are. Name and number are arguments, kept nowhere. */
export class IdentityStore {
  readonly identifying = new Operation()

  constructor(private readonly context: StoreContext) {
    makeAutoObservable<this, 'context'>(this, { context: false }, { autoBind: true })
  }

  /** What the device can tell of a typed ID number; the server says it again by its own clock. */
  check(idNumber: string): IdNumberCheck {
    return checkIdNumber(idNumber, shanghaiDay(this.context.clock.now()))
  }

  /** To be called once the user has agreed to what happens with these data: the consent is recorded first. */
  verify(identity: { legalName: string; idNumber: string }): Promise<boolean> {
    const { api, stores } = this.context
    return this.identifying.run(async () => {
      await api.consents.give('identity')
      return api.me.verifyIdentity(identity)
    }, stores.session.keepNewUser)
  }

  reset(): void {
    this.identifying.reset()
  }
}
