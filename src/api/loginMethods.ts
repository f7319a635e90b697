import type { ApiClient } from './client'
import type { HostIdentityRequest, LoginMethods, Sealed } from './types'

/** The ways into this wallet: its phone, its password, the hosts' identities. Each change answers all of them anew. */
export const loginMethodsApi = (client: ApiClient) => ({
  load: () => client.request<LoginMethods>({ method: 'GET', path: '/login-methods' }),
  linkHost: (body: HostIdentityRequest) =>
    client.request<LoginMethods>({ method: 'POST', path: '/host-identities', body }),
  detachHost: (hostIdentityId: string) =>
    client.request<LoginMethods>({ method: 'DELETE', path: `/host-identities/${hostIdentityId}` }),
  /** The first password only. */
  setPassword: (password: Sealed) =>
    client.request<LoginMethods>({ method: 'PUT', path: '/login-password', body: { password } }),
})
