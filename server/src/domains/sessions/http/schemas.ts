import { Type } from '@sinclair/typebox'
import { accountAgreements, agreements } from '@wallet/rules'
import {
  count,
  documentVersion,
  hostTicket,
  instant,
  line,
  list,
  literals,
  masked,
  nullable,
  object,
  phone,
  phoneMasked,
  ref,
  smsCode,
  ticket,
  uuid,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Device = object(
  'Device',
  {
    id: uuid,
    name: line(64, 'What the owner will know the device by, such as its make and model'),
    host: literals(['weapp', 'alipay', 'h5'], { description: 'Where the client runs: WeChat, Alipay or a browser' }),
  },
  'The device a session is opened on; the id is made up once by the client and kept',
)

export const Consent = object(
  'Consent',
  {
    document: literals(accountAgreements, { description: 'Which text; an account needs them all' }),
    version: documentVersion,
  },
  'Agreement to one text',
)

const consents = Type.Array(ref(Consent), {
  maxItems: 8,
  description: 'Agreement to the texts an account needs, each in the version in force',
})

export const SmsCodeRequest = object(
  'SmsCodeRequest',
  {
    phone,
    purpose: literals(['register', 'login'], { description: 'What the code is good for; it proves nothing else' }),
  },
  'Where a code is to go and what for',
)

export const SmsCodeSent = object(
  'SmsCodeSent',
  {
    retryAfterSeconds: Type.Integer({ minimum: 0, description: 'When the next code may be asked for, in seconds' }),
    expiresInSeconds: Type.Integer({ minimum: 0, description: 'How long this code is good for, in seconds' }),
  },
  'A code is on its way',
)

export const User = object(
  'User',
  {
    id: uuid,
    phoneMasked,
    nameMasked: nullable(masked('Legal name'), 'Legal name, masked; null before the identity is verified'),
    idNumberMasked: nullable(masked('ID number'), 'ID number, masked; null before the identity is verified'),
    accountClass: literals(['none', 'I', 'II', 'III'], {
      description: 'Class of the payment account, which sets its caps; none before the identity is verified',
    }),
    hasPassword: Type.Boolean({ description: 'False after a registration by the host without a login password' }),
    hasPin: Type.Boolean({ description: 'Whether the payment PIN is set, which every payment and top-up asks for' }),
    cardCount: count('How many cards are bound'),
    createdAt: instant('When the wallet was opened'),
    consentsDue: list(literals(agreements), 'To be agreed to before the user goes on'),
    unreadMessages: count('Messages of the inbox that are not read yet'),
    shareCode: Type.String({ description: 'Names the user in links they share, and says nothing about them' }),
    playMoney: Type.Boolean({ description: 'True while no licensed operator runs real channels' }),
  },
  'The owner of a wallet as the wallet shows them to themselves',
)

export const RegistrationRequest = object(
  'RegistrationRequest',
  {
    phone: Type.Optional(phone),
    smsCode: Type.Optional(smsCode),
    phoneTicket: Type.Optional(ticket('What POST /v1/host-phones gave for a phone number the host vouches for')),
    hostTicket: Type.Optional(hostTicket),
    password: Type.Optional(ref(Sealed)),
    consents,
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
    hostTicket: Type.Optional(hostTicket),
    consents: Type.Optional(consents),
    device: ref(Device),
  },
  'Exactly one of password and smsCode; hostTicket links that host identity',
)

export const RefreshRequest = object(
  'RefreshRequest',
  { refreshToken: ticket('The refresh token of the newest pair') },
  'What a fresh pair is asked for with',
)

export const Session = object(
  'Session',
  {
    accessToken: Type.String({ description: 'Goes as a bearer token with every request' }),
    accessTokenExpiresAt: instant('When the access token ends'),
    refreshToken: Type.String({ description: 'Gets the next pair from POST /v1/sessions/refresh' }),
    refreshTokenExpiresAt: instant('When the session ends unless it is refreshed before'),
    user: ref(User),
  },
  'A signed-in session',
)
