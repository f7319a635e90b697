import type { ApiClient } from './client'
import type { Merchant, PartnerMerchantList } from './types'

/** Merchants as anybody may see them. */
export const merchantsApi = (client: ApiClient) => ({
  /** Where points can be earned. */
  listPartners: () => client.request<PartnerMerchantList>({ method: 'GET', path: '/partner-merchants' }),
  loadPartner: (merchantId: string) =>
    client.request<Merchant>({ method: 'GET', path: `/partner-merchants/${merchantId}`, isPublic: true }),
})
