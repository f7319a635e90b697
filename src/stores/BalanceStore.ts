import type { Fen } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { Balance } from '@/api/types'
import type { StorageHost } from '@/host/storage/types'
import type { Failure } from './failure'
import { Operation } from './Operation'
import { Persisted } from './Persisted'

type Deps = { api: Api; storage: StorageHost }

/** The wallet's own money, and whether it is shown or covered. */
export class BalanceStore {
  balance: Balance | null = null
  /** The privacy eye. Remembered, so that a balance once covered stays covered. */
  isHidden = false

  readonly loading = new Operation('read')

  private readonly storedHidden: Persisted<boolean>

  constructor(private readonly deps: Deps) {
    this.storedHidden = new Persisted(deps.storage, {
      key: 'balanceHidden',
      version: 1,
      defaults: false,
      parse: (stored) => (typeof stored === 'boolean' ? stored : null),
    })
    makeAutoObservable<this, 'deps' | 'storedHidden'>(this, { deps: false, storedHidden: false }, { autoBind: true })
  }

  /** Null until the first answer. */
  get availableFen(): number | null {
    return this.balance?.availableFen ?? null
  }

  get pendingFen(): number {
    return this.balance?.pendingFen ?? 0
  }

  /** What could pay an order now, or why not, in the order in which it would. */
  get sources(): Balance['sources'] {
    return this.balance?.sources ?? []
  }

  /** What others have sent and the user has not accepted yet. */
  get waitingShares(): Balance['waitingShares'] {
    // A balance that was kept on the device before there were any has none.
    return this.balance?.waitingShares ?? []
  }

  get waitingTransfers(): Balance['waitingTransfers'] {
    return this.balance?.waitingTransfers ?? []
  }

  /** The most that can be topped up now; null until the first answer, and before the identity is verified. */
  get topUpRoom(): Balance['topUpRoom'] {
    return this.balance?.topUpRoom ?? null
  }

  /** Why so much can't be topped up now; null when it can, and as long as nobody knows. */
  topUpRefusal(amountFen: Fen | null): Failure | null {
    const { topUpRoom } = this
    if (topUpRoom === null || amountFen === null || amountFen <= topUpRoom.leftFen) return null
    return { code: 'TOPUP_CAP', moved: 'no', params: { ...topUpRoom } }
  }

  /** Points that can be used; null until the first answer. */
  get points(): number | null {
    return this.balance?.points ?? null
  }

  async restore(): Promise<void> {
    const isHidden = await this.storedHidden.load()
    runInAction(() => (this.isHidden = isHidden))
  }

  load(): Promise<boolean> {
    return this.loading.run(
      () => this.deps.api.topUps.loadBalance(),
      (balance) => (this.balance = balance),
    )
  }

  toggleHidden(): void {
    this.isHidden = !this.isHidden
    void this.storedHidden.saveIfPossible(this.isHidden)
  }

  reset(): void {
    this.balance = null
    this.loading.reset()
  }
}
