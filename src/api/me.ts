import type { ApiClient } from './client'
import type { IdentityRequest, Sealed, User } from './types'

/** The signed-in person: who they are, their proven identity, their payment PIN. */
export const meApi = (client: ApiClient) => ({
  load: () => client.request<User>({ method: 'GET', path: '/me' }),
  verifyIdentity: (body: IdentityRequest) => client.request<User>({ method: 'POST', path: '/identity', body }),
  checkNewPin: (pin: Sealed) => client.request<void>({ method: 'POST', path: '/pin/check', body: { pin } }),
  setPin: (pin: Sealed) => client.request<User>({ method: 'PUT', path: '/pin', body: { pin } }),
})
