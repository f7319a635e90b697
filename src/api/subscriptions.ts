import type { ApiClient } from './client'
import type { SubscriptionGrants, SubscriptionList } from './types'

/** How many messages the host lets us send, for each of its templates. */
export const subscriptionsApi = (client: ApiClient) => ({
  list: () => client.request<SubscriptionList>({ method: 'GET', path: '/subscriptions' }),
  grant: (body: SubscriptionGrants) =>
    client.request<SubscriptionList>({ method: 'POST', path: '/subscriptions/grants', body }),
})
