import type { ApiClient } from './client'
import type {
  HostPhone,
  HostPhoneRequest,
  HostSession,
  HostSessionRequest,
  RegistrationRequest,
  SealingKey,
  Session,
  SessionRequest,
  SmsCodeRequest,
  SmsCodeSent,
} from './types'

/** Codes by SMS, registration, sign-in by phone or host, and the tokens of a session. */
export const authApi = (client: ApiClient) => ({
  sendSmsCode: (body: SmsCodeRequest) =>
    client.request<SmsCodeSent>({ method: 'POST', path: '/sms-codes', body, isPublic: true }),
  /** The key and single-use nonce a secret is sealed with. Fetch one per secret. */
  loadSealingKey: () => client.request<SealingKey>({ method: 'GET', path: '/sealing-key', isPublic: true }),
  register: (body: RegistrationRequest) =>
    client.request<Session>({ method: 'POST', path: '/registrations', body, isPublic: true }),
  createSession: (body: SessionRequest) =>
    client.request<Session>({ method: 'POST', path: '/sessions', body, isPublic: true }),
  /** Signs in by the identity the host vouches for, or answers a ticket for one that has no wallet. */
  createHostSession: (body: HostSessionRequest) =>
    client.request<HostSession>({ method: 'POST', path: '/host-sessions', body, isPublic: true }),
  /** The phone number behind what the host's own button gave. */
  readHostPhone: (body: HostPhoneRequest) =>
    client.request<HostPhone>({ method: 'POST', path: '/host-phones', body, isPublic: true }),
  refreshSession: (refreshToken: string) =>
    client.request<Session>({ method: 'POST', path: '/sessions/refresh', body: { refreshToken }, isPublic: true }),
  endSession: () => client.request<void>({ method: 'DELETE', path: '/sessions/current' }),
})
