import { makeAutoObservable } from 'mobx'
import type { BalanceStore } from './BalanceStore'
import type { BillsStore } from './BillsStore'
import type { SessionStore } from './SessionStore'

export type FirstStep = 'identity' | 'pin' | 'card' | 'pay'

type Deps = { session: SessionStore; balance: BalanceStore; bills: BillsStore }

/** What a new user does up to the first payment, in order. A card pays by itself, so no top-up is among it. */
export class FirstSteps {
  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false })
  }

  get steps(): { step: FirstStep; isDone: boolean }[] {
    const { session, balance, bills } = this.deps
    const { user } = session
    const hasMoney = (balance.availableFen ?? 0) > 0
    return [
      { step: 'identity', isDone: user !== null && user.accountClass !== 'none' },
      { step: 'pin', isDone: user?.hasPin === true },
      { step: 'card', isDone: (user?.cardCount ?? 0) > 0 || hasMoney || bills.hasPaid },
      { step: 'pay', isDone: bills.hasPaid },
    ]
  }

  /** Null once everything is done. */
  get next(): FirstStep | null {
    return this.steps.find(({ isDone }) => !isDone)?.step ?? null
  }

  /** The payment itself is one of them, as it is on the list. */
  get leftCount(): number {
    return this.steps.filter(({ isDone }) => !isDone).length
  }
}
