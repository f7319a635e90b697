import type { ApiClient } from '@/api/client'
import type {
  Payee,
  PayeeFinding,
  PayeeList,
  ReceiveCode,
  Transfer,
  TransferQuestion,
  TransferQuote,
  TransferRequest,
} from '@/api/types'

export type { Payee, PayeeFinding, ReceiveCode, Transfer, TransferQuote }

/** Money from one person to another. */
export const transfersApi = (client: ApiClient) => ({
  findPayee: (by: { phone: string } | { code: string }) =>
    client.request<PayeeFinding>({ method: 'POST', path: '/payees', body: by }),
  listPayees: () => client.request<PayeeList>({ method: 'GET', path: '/payees' }),
  makeReceiveCode: (asked: { amountFen?: number; note?: string }) =>
    client.request<ReceiveCode>({ method: 'POST', path: '/receive-codes', body: asked }),
  quote: (question: TransferQuestion) =>
    client.request<TransferQuote>({ method: 'POST', path: '/transfers/quote', body: question }),
  create: (idempotencyKey: string, body: TransferRequest) =>
    client.request<Transfer>({ method: 'POST', path: '/transfers', body, idempotencyKey }),
  load: (transferId: string) => client.request<Transfer>({ method: 'GET', path: `/transfers/${transferId}` }),
  /** TRANSFER_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<Transfer>({ method: 'GET', path: `/transfers-by-key/${idempotencyKey}` }),
  /** Takes it, sends it back or calls it back; the same answer however often it is asked. */
  answer: (transferId: string, answer: 'accept' | 'refuse' | 'recall') =>
    client.request<Transfer>({ method: 'POST', path: `/transfers/${transferId}/${answer}`, body: {} }),
})
