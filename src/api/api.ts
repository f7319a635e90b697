import type { HttpHost } from '@/host/http/types'
import type { ServerClock } from '@/time/clock'
import { authApi } from './auth'
import { billsApi } from './bills'
import { cardsApi } from './cards'
import { ApiClient } from './client'
import { codesApi } from './codes'
import { consentsApi } from './consents'
import { loginMethodsApi } from './loginMethods'
import { meApi } from './me'
import { merchantsApi } from './merchants'
import { messagesApi } from './messages'
import { paymentsApi } from './payments'
import { pointsApi } from './points'
import { subscriptionsApi } from './subscriptions'
import { topUpsApi } from './topups'

/** The whole wallet API over one transport. */
export function createApi(parts: { http: HttpHost; baseUrl: string; clock: Pick<ServerClock, 'ask'> }) {
  const client = new ApiClient(parts)
  return {
    client,
    auth: authApi(client),
    loginMethods: loginMethodsApi(client),
    consents: consentsApi(client),
    me: meApi(client),
    cards: cardsApi(client),
    topUps: topUpsApi(client),
    codes: codesApi(client),
    payments: paymentsApi(client),
    bills: billsApi(client),
    points: pointsApi(client),
    merchants: merchantsApi(client),
    messages: messagesApi(client),
    subscriptions: subscriptionsApi(client),
  }
}

export type Api = ReturnType<typeof createApi>
