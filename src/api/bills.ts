import type { ApiClient } from './client'
import type { BillDetail, BillPage } from './types'

export interface BillQuery {
  readonly cursor?: string
  readonly limit?: number
  /** 2026-11 in Shanghai time; absent for every month. */
  readonly month?: string
  /** Those alone that are still open or have failed. */
  readonly only?: 'troubled'
}

/** Everything that touched the user's money. */
export const billsApi = (client: ApiClient) => ({
  list: ({ cursor, limit, month, only }: BillQuery) =>
    client.request<BillPage>({ method: 'GET', path: '/bills', query: { cursor, limit, month, only } }),
  load: (billId: string) => client.request<BillDetail>({ method: 'GET', path: `/bills/${billId}` }),
})
