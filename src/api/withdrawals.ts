import type { ApiClient } from './client'
import type { Withdrawal, WithdrawalQuote, WithdrawalRequest } from './types'

/** Money of the balance on its way to a card. */
export const withdrawalsApi = (client: ApiClient) => ({
  quote: () => client.request<WithdrawalQuote>({ method: 'GET', path: '/withdrawals/quote' }),
  create: (idempotencyKey: string, body: WithdrawalRequest) =>
    client.request<Withdrawal>({ method: 'POST', path: '/withdrawals', body, idempotencyKey }),
  load: (withdrawalId: string) => client.request<Withdrawal>({ method: 'GET', path: `/withdrawals/${withdrawalId}` }),
  /** WITHDRAWAL_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<Withdrawal>({ method: 'GET', path: `/withdrawals/by-key/${idempotencyKey}` }),
})
