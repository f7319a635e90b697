import type { ApiClient } from './client'
import type { PartnerMerchantList, Points, PointsPage } from './types'

/** Points: what there is, where it came from, where more can be earned. */
export const pointsApi = (client: ApiClient) => ({
  load: () => client.request<Points>({ method: 'GET', path: '/points' }),
  listEntries: ({ cursor, limit }: { cursor?: string; limit?: number }) =>
    client.request<PointsPage>({ method: 'GET', path: '/points/entries', query: { cursor, limit } }),
  listPartnerMerchants: () => client.request<PartnerMerchantList>({ method: 'GET', path: '/partner-merchants' }),
})
