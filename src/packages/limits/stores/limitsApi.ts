import type { ApiClient } from '@/api/client'
import type { Limits, OwnLimitRequest, Preflight, SourceOrderRequest } from '@/api/types'

/** What bounds what the user may move, and what they could pay. */
export const limitsApi = (client: ApiClient) => ({
  read: () => client.request<Limits>({ method: 'GET', path: '/limits' }),
  setOwn: (body: OwnLimitRequest) => client.request<Limits>({ method: 'PUT', path: '/limits/own', body }),
  preflight: (question: { amountFen?: number; codeKind?: Preflight['codeKind'] }) =>
    client.request<Preflight>({ method: 'GET', path: '/preflight', query: question }),
  setOrder: (body: SourceOrderRequest) => client.request<Preflight>({ method: 'PUT', path: '/source-order', body }),
})
