import type { ApiClient } from './client'
import type { RegistrationRequest, SealingKey, Session, SessionRequest, SmsCodeRequest, SmsCodeSent } from './types'

/** Codes by SMS, registration, sign-in and the tokens of a session. */
export const authApi = (client: ApiClient) => ({
  sendSmsCode: (body: SmsCodeRequest) =>
    client.request<SmsCodeSent>({ method: 'POST', path: '/sms-codes', body, isPublic: true }),
  /** The key and single-use nonce a secret is sealed with. Fetch one per secret. */
  loadSealingKey: () => client.request<SealingKey>({ method: 'GET', path: '/sealing-key', isPublic: true }),
  register: (body: RegistrationRequest) =>
    client.request<Session>({ method: 'POST', path: '/registrations', body, isPublic: true }),
  createSession: (body: SessionRequest) =>
    client.request<Session>({ method: 'POST', path: '/sessions', body, isPublic: true }),
  refreshSession: (refreshToken: string) =>
    client.request<Session>({ method: 'POST', path: '/sessions/refresh', body: { refreshToken }, isPublic: true }),
  endSession: () => client.request<void>({ method: 'DELETE', path: '/sessions/current' }),
})
