import { makeAutoObservable } from 'mobx'
import { merchantsApi } from '@/api/merchants'
import type { Merchant } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'

/** The merchant a friend's card is about. */
export class SharedMerchantStore {
  merchant: Merchant | null = null

  readonly loading = new Operation('read')

  private readonly merchantsApi: ReturnType<typeof merchantsApi>

  constructor({ api }: StoreContext) {
    this.merchantsApi = merchantsApi(api.client)
    makeAutoObservable<this, 'merchantsApi'>(this, { merchantsApi: false }, { autoBind: true })
  }

  load(merchantId: string): Promise<boolean> {
    if (this.merchant?.id !== merchantId) this.merchant = null
    return this.loading.run(
      () => this.merchantsApi.loadPartner(merchantId),
      (merchant) => (this.merchant = merchant),
      merchantId,
    )
  }

  reset(): void {
    this.merchant = null
    this.loading.reset()
  }
}
