import { makeAutoObservable } from 'mobx'
import { merchantsApi } from '@/api/merchants'
import type { Merchant } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'

/** The merchants where points can be earned. */
export class PartnersStore {
  items: Merchant[] = []

  readonly listing = new Operation('read')

  private readonly merchantsApi: ReturnType<typeof merchantsApi>

  constructor({ api }: StoreContext) {
    this.merchantsApi = merchantsApi(api.client)
    makeAutoObservable<this, 'merchantsApi'>(this, { merchantsApi: false }, { autoBind: true })
  }

  load(): Promise<boolean> {
    return this.listing.run(
      () => this.merchantsApi.listPartners(),
      ({ items }) => (this.items = items),
    )
  }

  reset(): void {
    this.items = []
    this.listing.reset()
  }
}
