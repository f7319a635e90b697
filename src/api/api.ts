import type { HttpHost } from '@/host/http/types'
import type { ServerClock } from '@/time/clock'
import { authApi } from './auth'
import { billsApi } from './bills'
import { ApiClient } from './client'
import { codesApi } from './codes'
import { consentsApi } from './consents'
import { meApi } from './me'
import { paymentsApi } from './payments'
import { pointsApi } from './points'
import { topUpsApi } from './topups'

/**
 * The wallet API over one transport: what the app asks from its start. A store that is made when it is first opened brings
 * its own part, `cardsApi(api.client)`.
 */
export function createApi(parts: { http: HttpHost; baseUrl: string; clock: Pick<ServerClock, 'ask'> }) {
  const client = new ApiClient(parts)
  return {
    client,
    auth: authApi(client),
    consents: consentsApi(client),
    me: meApi(client),
    topUps: topUpsApi(client),
    codes: codesApi(client),
    payments: paymentsApi(client),
    bills: billsApi(client),
    points: pointsApi(client),
  }
}

export type Api = ReturnType<typeof createApi>
