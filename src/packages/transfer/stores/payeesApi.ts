import type { ApiClient } from '@/api/client'
import type { PayeeFinding, PayeeList, ReceiveCode, TransferQuestion, TransferQuote } from '@/api/types'

/** Whom to send money to, and what stands in the way of it. */
export const payeesApi = (client: ApiClient) => ({
  findPayee: (by: { phone: string } | { code: string }) =>
    client.request<PayeeFinding>({ method: 'POST', path: '/payees', body: by }),
  listPayees: () => client.request<PayeeList>({ method: 'GET', path: '/payees' }),
  makeReceiveCode: (asked: { amountFen?: number; note?: string }) =>
    client.request<ReceiveCode>({ method: 'POST', path: '/receive-codes', body: asked }),
  quote: (question: TransferQuestion) =>
    client.request<TransferQuote>({ method: 'POST', path: '/transfers/quote', body: question }),
})
