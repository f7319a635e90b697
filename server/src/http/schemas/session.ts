import { Type } from '@sinclair/typebox'
import { accountAgreements, agreements } from '@wallet/rules'
import {
  count,
  documentVersion,
  instant,
  line,
  list,
  literals,
  masked,
  nullable,
  object,
  phoneMasked,
  ref,
  uuid,
} from '#http/schemas/common'

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
