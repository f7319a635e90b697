import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { TopUp } from '@/api/types'
import type { Clock, Host } from '@/host/types'
import { storedAttempt } from './attemptRecord'
import { MoneyAttempt } from './MoneyAttempt'
import { Operation } from './Operation'
import type { Sealer } from './Sealer'
import type { SessionStore } from './SessionStore'

export interface TopUpOrder {
  readonly cardId: string
  readonly amountFen: number
}

type Deps = { api: Api; host: Host; clock: Clock; sealer: Sealer; session: SessionStore; onSettled: () => void }

const isTopUpOrder = (order: unknown): order is TopUpOrder =>
  typeof (order as TopUpOrder | null)?.cardId === 'string' && Number.isSafeInteger((order as TopUpOrder).amountFen)

/** Bringing money from a debit card into the wallet. */
export class TopUpStore {
  readonly attempt: MoneyAttempt<TopUpOrder, TopUp>
  /** A top-up opened from the bills. */
  opened: TopUp | null = null
  readonly opening = new Operation('read')

  constructor(private readonly deps: Deps) {
    const { api, host, clock, sealer, session } = deps
    this.attempt = new MoneyAttempt<TopUpOrder, TopUp>({
      clock,
      stored: storedAttempt(host.storage, 'pendingTopUp', isTopUpOrder),
      ownerId: () => session.user?.id ?? '',
      createKey: () => host.random.uuid(),
      seal: (pin) => sealer.seal('payment_pin', pin),
      send: (key, order, pin) => api.topUps.create(key, { ...order, pin }),
      findByKey: (key) => api.topUps.loadByKey(key),
      onSettled: deps.onSettled,
    })
    makeAutoObservable<this, 'deps'>(this, { deps: false, attempt: false }, { autoBind: true })
  }

  /** Resolves with the first answer: look at `attempt.phase`. The PIN is sealed at once and kept nowhere. */
  topUp(order: TopUpOrder, pin: string): Promise<void> {
    return this.attempt.submit(order, pin)
  }

  load(topUpId: string): Promise<boolean> {
    return this.opening.run(
      () => this.deps.api.topUps.load(topUpId),
      (topUp) => (this.opened = topUp),
      topUpId,
    )
  }

  reset(): void {
    this.attempt.abandon()
    this.opened = null
    this.opening.reset()
  }
}
