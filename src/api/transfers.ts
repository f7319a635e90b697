import type { ApiClient } from './client'
import type { SharePayment, Transfer, TransferRequest } from './types'

/** Money from one person to another. */
export const transfersApi = (client: ApiClient) => ({
  create: (idempotencyKey: string, body: TransferRequest) =>
    client.request<Transfer>({ method: 'POST', path: '/transfers', body, idempotencyKey }),
  /** Pays the share of a collection: a transfer that arrives at once. */
  payShare: (idempotencyKey: string, collectionId: string, body: SharePayment) =>
    client.request<Transfer>({ method: 'POST', path: `/collections/${collectionId}/pay`, body, idempotencyKey }),
  load: (transferId: string) => client.request<Transfer>({ method: 'GET', path: `/transfers/${transferId}` }),
  /** TRANSFER_NOT_FOUND when no request with this key has arrived. */
  loadByKey: (idempotencyKey: string) =>
    client.request<Transfer>({ method: 'GET', path: `/transfers-by-key/${idempotencyKey}` }),
  /** Takes it, sends it back or calls it back; the same answer however often it is asked. */
  answer: (transferId: string, answer: 'accept' | 'refuse' | 'recall') =>
    client.request<Transfer>({ method: 'POST', path: `/transfers/${transferId}/${answer}`, body: {} }),
})
