import { makeAutoObservable } from 'mobx'
import type { ReceiveCode } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { payeesApi } from './payeesApi'

/** The user's own receive code, and the amount it asks for. */
export class ReceiveCodeStore {
  code: ReceiveCode | null = null
  /** Null: whoever scans it decides. */
  amountFen: number | null = null

  readonly loading = new Operation('read')

  private readonly payeesApi: ReturnType<typeof payeesApi>

  constructor({ api }: StoreContext) {
    this.payeesApi = payeesApi(api.client)
    makeAutoObservable<this, 'payeesApi'>(this, { payeesApi: false }, { autoBind: true })
  }

  load(): Promise<boolean> {
    const { amountFen } = this
    return this.loading.run(
      () => this.payeesApi.makeReceiveCode(amountFen === null ? {} : { amountFen }),
      (code) => (this.code = code),
      String(amountFen),
    )
  }

  /** A code of another amount is another code: the old one is not shown for the new amount. */
  askFor(amountFen: number | null): Promise<boolean> {
    this.amountFen = amountFen
    this.code = null
    return this.load()
  }

  reset(): void {
    this.code = null
    this.amountFen = null
    this.loading.reset()
  }
}
