import type { ApiClient } from './client'
import type { Card, CardBinding, CardBindingRequest, CardList, Sealed } from './types'

/** Bound bank cards and the two steps of binding one. */
export const cardsApi = (client: ApiClient) => ({
  list: () => client.request<CardList>({ method: 'GET', path: '/cards' }),
  startBinding: (body: CardBindingRequest) =>
    client.request<CardBinding>({ method: 'POST', path: '/card-bindings', body }),
  confirmBinding: (bindingId: string, smsCode: string) =>
    client.request<Card>({ method: 'POST', path: `/card-bindings/${bindingId}/confirm`, body: { smsCode } }),
  makeDefault: (cardId: string) => client.request<CardList>({ method: 'PUT', path: `/cards/${cardId}/default` }),
  unbind: (cardId: string, pin: Sealed) =>
    client.request<CardList>({ method: 'POST', path: `/cards/${cardId}/unbind`, body: { pin } }),
})
