import type { ApiClient } from './client'
import type { BillDetail, BillPage } from './types'

export interface BillQuery {
  readonly cursor?: string
  readonly limit?: number
  /** 2026-11 in Shanghai time; absent for every month. */
  readonly month?: string
}

/** Everything that touched the user's money. */
export const billsApi = (client: ApiClient) => ({
  list: ({ cursor, limit, month }: BillQuery) =>
    client.request<BillPage>({ method: 'GET', path: '/bills', query: { cursor, limit, month } }),
  load: (billId: string) => client.request<BillDetail>({ method: 'GET', path: `/bills/${billId}` }),
})
