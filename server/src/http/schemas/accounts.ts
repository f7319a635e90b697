import { Type } from '@sinclair/typebox'
import { accountAgreements, agreements } from '@wallet/rules'
import {
  count,
  documentVersion,
  instant,
  line,
  literals,
  nullable,
  object,
  phone,
  ref,
  smsCode,
  ticket,
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Device = object('Device', {
  id: uuid,
  name: line(64, 'What the owner will know the device by, such as its make and model'),
  host: literals(['weapp', 'alipay', 'h5']),
})

export const Consent = object('Consent', {
  document: literals(accountAgreements),
  version: documentVersion,
})

export const SmsCodeRequest = object('SmsCodeRequest', { phone, purpose: literals(['register', 'login']) })

export const SmsCodeSent = object('SmsCodeSent', {
  retryAfterSeconds: Type.Integer({ minimum: 0, description: 'When the next code may be asked for' }),
  expiresInSeconds: Type.Integer({ minimum: 0 }),
})

export const User = object('User', {
  id: uuid,
  phoneMasked: Type.String(),
  nameMasked: nullable(Type.String()),
  idNumberMasked: nullable(Type.String()),
  accountClass: literals(['none', 'I', 'II', 'III']),
  hasPassword: Type.Boolean({ description: 'False after a registration by the host without a login password' }),
  hasPin: Type.Boolean(),
  cardCount: count,
  createdAt: instant,
  consentsDue: Type.Array(literals(agreements), { description: 'To be agreed to before the user goes on' }),
  unreadMessages: count,
  shareCode: Type.String({ description: 'Names the user in links they share, and says nothing about them' }),
  playMoney: Type.Boolean({ description: 'True while no licensed operator runs real channels' }),
})

export const RegistrationRequest = object(
  'RegistrationRequest',
  {
    phone: Type.Optional(phone),
    smsCode: Type.Optional(smsCode),
    phoneTicket: Type.Optional(ticket),
    hostTicket: Type.Optional(ticket),
    password: Type.Optional(ref(Sealed)),
    consents: Type.Array(ref(Consent), { maxItems: 8 }),
    device: ref(Device),
  },
  'Either phone with smsCode, or phoneTicket with the hostTicket it came by; password only with hostTicket optional, which links that host identity',
)

export const SessionRequest = object(
  'SessionRequest',
  {
    phone,
    password: Type.Optional(ref(Sealed)),
    smsCode: Type.Optional(smsCode),
    hostTicket: Type.Optional(ticket),
    consents: Type.Optional(Type.Array(ref(Consent), { maxItems: 8 })),
    device: ref(Device),
  },
  'Exactly one of password and smsCode; hostTicket links that host identity',
)

export const RefreshRequest = object('RefreshRequest', {
  refreshToken: Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: 16, maxLength: 200 }),
})

export const Session = object('Session', {
  accessToken: Type.String(),
  accessTokenExpiresAt: instant,
  refreshToken: Type.String(),
  refreshTokenExpiresAt: instant,
  user: ref(User),
})
