import type { ApiClient } from '@/api/client'
import type { HostIdentityRequest, LoginMethods, Proof, Sealed, SmsCodeSent } from '@/api/types'

/**
 * The ways into this wallet: its phone, its password, the hosts' identities. Each change answers all of them anew, and
 * wants the owner's proof: asked for without one, the server first says whatever else stands in the way.
 */
export const loginMethodsApi = (client: ApiClient) => ({
  load: () => client.request<LoginMethods>({ method: 'GET', path: '/login-methods' }),
  linkHost: (body: HostIdentityRequest) =>
    client.request<LoginMethods>({ method: 'POST', path: '/host-identities', body }),
  detachHost: (hostIdentityId: string, body: { proof?: Proof }) =>
    client.request<LoginMethods>({ method: 'POST', path: `/host-identities/${hostIdentityId}/detach`, body }),
  /** The first password only. */
  setPassword: (body: { password: Sealed; proof?: Proof }) =>
    client.request<LoginMethods>({ method: 'PUT', path: '/login-password', body }),
  /** Texts a code for a proof to the user's own phone. */
  sendProofCode: () => client.request<SmsCodeSent>({ method: 'POST', path: '/proof-codes' }),
})
