import type { ApiClient } from './client'
import type { Balance, TopUp, TopUpRequest } from './types'

/** The wallet's balance and what brings money into it. */
export const topUpsApi = (client: ApiClient) => ({
  loadBalance: () => client.request<Balance>({ method: 'GET', path: '/balance' }),
  create: (idempotencyKey: string, body: TopUpRequest) =>
    client.request<TopUp>({ method: 'POST', path: '/topups', body, idempotencyKey }),
  load: (topUpId: string) => client.request<TopUp>({ method: 'GET', path: `/topups/${topUpId}` }),
  /** TOPUP_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<TopUp>({ method: 'GET', path: `/topups/by-key/${idempotencyKey}` }),
})
