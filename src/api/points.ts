import type { ApiClient } from './client'
import type { Points, PointsPage } from './types'

/** Points: what there is and where it came from. */
export const pointsApi = (client: ApiClient) => ({
  load: () => client.request<Points>({ method: 'GET', path: '/points' }),
  listEntries: ({ cursor, limit }: { cursor?: string; limit?: number }) =>
    client.request<PointsPage>({ method: 'GET', path: '/points/entries', query: { cursor, limit } }),
})
