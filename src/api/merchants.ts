import type { ApiClient } from './client'
import type { Merchant } from './types'

/** Merchants as anybody may see them. */
export const merchantsApi = (client: ApiClient) => ({
  loadPartner: (merchantId: string) =>
    client.request<Merchant>({ method: 'GET', path: `/partner-merchants/${merchantId}`, isPublic: true }),
})
