import { makeAutoObservable } from 'mobx'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { type ReceiveCode, transfersApi } from './transfersApi'

/** The user's own receive code, and the amount it asks for. */
export class ReceiveCodeStore {
  code: ReceiveCode | null = null
  /** Null: whoever scans it decides. */
  amountFen: number | null = null

  readonly loading = new Operation('read')

  private readonly transfersApi: ReturnType<typeof transfersApi>

  constructor({ api }: StoreContext) {
    this.transfersApi = transfersApi(api.client)
    makeAutoObservable<this, 'transfersApi'>(this, { transfersApi: false }, { autoBind: true })
  }

  load(): Promise<boolean> {
    const { amountFen } = this
    return this.loading.run(
      () => this.transfersApi.makeReceiveCode(amountFen === null ? {} : { amountFen }),
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
