import { type Fen, mostWithdrawable, tightest, withdrawalFee } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import type { Withdrawal, WithdrawalQuote } from '@/api/types'
import { withdrawalsApi } from '@/api/withdrawals'
import { storedAttempt } from './attemptRecord'
import type { Failure } from './failure'
import { MoneyAttempt } from './MoneyAttempt'
import { Operation } from './Operation'
import type { StoreContext } from './StoreContext'

export interface WithdrawalOrder {
  readonly cardId: string
  /** What arrives on the card. */
  readonly amountFen: Fen
  /** What was told, beside the amount. */
  readonly feeFen: Fen
}

const isWithdrawalOrder = (order: unknown): order is WithdrawalOrder => {
  const { cardId, amountFen, feeFen } = (order ?? {}) as Partial<WithdrawalOrder>
  return typeof cardId === 'string' && Number.isSafeInteger(amountFen) && Number.isSafeInteger(feeFen)
}

/** Sending money of the balance to a debit card: what it costs, the attempt, and how it went. */
export class WithdrawalStore {
  readonly attempt: MoneyAttempt<WithdrawalOrder, Withdrawal>
  /** What goes now and what it costs; null until the server has said it. */
  quote: WithdrawalQuote | null = null
  readonly quoting = new Operation('read')
  /** A withdrawal opened by its id. */
  opened: Withdrawal | null = null
  readonly opening = new Operation('read')

  private readonly withdrawalsApi: ReturnType<typeof withdrawalsApi>

  constructor(context: StoreContext) {
    const { api, host, clock, sealer, stores } = context
    this.withdrawalsApi = withdrawalsApi(api.client)
    this.attempt = new MoneyAttempt<WithdrawalOrder, Withdrawal>({
      clock,
      stored: storedAttempt(host.storage, 'pendingWithdrawal', isWithdrawalOrder),
      ownerId: () => stores.session.user?.id ?? '',
      createKey: () => host.random.uuid(),
      seal: (pin) => sealer.seal('payment_pin', pin),
      send: (key, order, pin) => this.withdrawalsApi.create(key, { ...order, pin }),
      findByKey: (key) => this.withdrawalsApi.loadByKey(key),
      onSettled: () => {
        void stores.balance.load()
        void stores.bills.loadRecent()
      },
    })
    makeAutoObservable<this, 'withdrawalsApi'>(this, { withdrawalsApi: false, attempt: false }, { autoBind: true })
  }

  /** The fee of this amount, as the server will reckon it; null before it has told what is left of the free quota. */
  feeOf(amountFen: Fen | null): Fen | null {
    return this.quote && withdrawalFee(amountFen ?? 0, this.quote.freeLeftFen).feeFen
  }

  /** Why this amount will be refused, told before the PIN is asked for; null when nothing is known against it. */
  refusalOf(amountFen: Fen | null): Failure | null {
    if (this.quote === null) return null
    const { availableFen, room, freeLeftFen } = this.quote
    const wantedFen = amountFen ?? 1
    const gapFen = wantedFen + withdrawalFee(wantedFen, freeLeftFen).feeFen - availableFen
    const leftFen = mostWithdrawable(availableFen, freeLeftFen)
    const bound = tightest<{ leftFen: Fen; refusal: Failure }>([
      ...(room ? [{ leftFen: room.leftFen, refusal: refused('WITHDRAWAL_CAP', { ...room }) }] : []),
      { leftFen, refusal: refused('BALANCE_SHORT', { gapFen }) },
    ])
    return bound && wantedFen > bound.leftFen ? bound.refusal : null
  }

  loadQuote(): Promise<boolean> {
    return this.quoting.run(
      () => this.withdrawalsApi.quote(),
      (quote) => (this.quote = quote),
    )
  }

  /** Resolves with the first answer: look at `attempt.phase`. The PIN is sealed at once and kept nowhere. */
  async withdraw(order: WithdrawalOrder, pin: string): Promise<void> {
    await this.attempt.submit(order, pin)
    // The fee may have been what has changed: the next try is told the new one.
    if (this.attempt.phase === 'refused') void this.loadQuote()
  }

  /** Picks up what an earlier run of the app left in doubt, and asks for its result. */
  async recover(): Promise<void> {
    if (await this.attempt.recover()) void this.attempt.follow()
  }

  load(withdrawalId: string): Promise<boolean> {
    return this.opening.run(
      () => this.withdrawalsApi.load(withdrawalId),
      (withdrawal) => (this.opened = withdrawal),
      withdrawalId,
    )
  }

  reset(): void {
    this.attempt.abandon()
    this.quote = null
    this.quoting.reset()
    this.opened = null
    this.opening.reset()
  }
}

const refused = (code: Failure['code'], params: NonNullable<Failure['params']>): Failure => ({
  code,
  moved: 'no',
  params,
})
