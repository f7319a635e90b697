import type { ApiClient } from '@/api/client'
import type { Collection, CollectionList, CollectionRequest, TransferQuote } from '@/api/types'

/** What a collection is asked to do: its payer declines, its asker reminds or closes. */
export type CollectionAnswer = 'decline' | 'remind' | 'close'

/** Money that people ask each other for; shares are paid as transfers are, by `transfersApi`. */
export const collectionsApi = (client: ApiClient) => ({
  create: (idempotencyKey: string, body: CollectionRequest) =>
    client.request<Collection>({ method: 'POST', path: '/collections', body, idempotencyKey }),
  list: () => client.request<CollectionList>({ method: 'GET', path: '/collections' }),
  load: (collectionId: string) => client.request<Collection>({ method: 'GET', path: `/collections/${collectionId}` }),
  find: (card: string) => client.request<Collection>({ method: 'POST', path: '/collections/find', body: { card } }),
  take: (card: string) => client.request<Collection>({ method: 'POST', path: '/collections/take', body: { card } }),
  quote: (collectionId: string, body: { typedName?: string }) =>
    client.request<TransferQuote>({ method: 'POST', path: `/collections/${collectionId}/quote`, body }),
  answer: (collectionId: string, answer: CollectionAnswer) =>
    client.request<Collection>({ method: 'POST', path: `/collections/${collectionId}/${answer}`, body: {} }),
})
