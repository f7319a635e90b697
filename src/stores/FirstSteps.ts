import { makeAutoObservable } from 'mobx'
import type { BalanceStore } from './BalanceStore'
import type { BillsStore } from './BillsStore'
import type { SessionStore } from './SessionStore'

export type FirstStep = 'identity' | 'pin' | 'card' | 'topUp' | 'pay'

type Deps = { session: SessionStore; balance: BalanceStore; bills: BillsStore }

/** What a new user still has to do before the first payment, in order. */
export class FirstSteps {
  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false })
  }

  get steps(): { step: FirstStep; isDone: boolean }[] {
    const { session, balance, bills } = this.deps
    const { user } = session
    return [
      { step: 'identity', isDone: user !== null && user.accountClass !== 'none' },
      { step: 'pin', isDone: user?.hasPin === true },
      { step: 'card', isDone: (user?.cardCount ?? 0) > 0 },
      { step: 'topUp', isDone: bills.hasToppedUp || (balance.availableFen ?? 0) > 0 || bills.hasPaid },
      { step: 'pay', isDone: bills.hasPaid },
    ]
  }

  /** Null once everything is done. */
  get next(): FirstStep | null {
    return this.steps.find(({ isDone }) => !isDone)?.step ?? null
  }

  get leftCount(): number {
    return this.steps.filter(({ isDone }) => !isDone).length
  }
}
