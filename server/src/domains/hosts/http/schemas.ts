import { Type } from '@sinclair/typebox'
import { Consent, Device, Session } from '#domains/sessions/http/schemas'
import {
  foreignId,
  hostTicket,
  instant,
  list,
  literals,
  nullable,
  object,
  phoneMasked,
  ref,
  scanned,
  uuid,
} from '#http/schemas/common'
import { Proof } from '#http/schemas/proofs'
import { Sealed } from '#http/schemas/sealing'

const provider = literals(['wechat', 'alipay'], { description: 'Which host' })

const hostCode = foreignId(256, 'What wx.login or my.getAuthCode gave, unused; exchanged by the server')

export const HostSessionRequest = object(
  'HostSessionRequest',
  {
    provider,
    code: hostCode,
    device: ref(Device),
    consents: Type.Optional(
      Type.Array(ref(Consent), { maxItems: 8, description: 'Needed once a text an account needs has a new version' }),
    ),
  },
  'Sign-in by the host',
)

export const HostSession = object(
  'HostSession',
  {
    status: literals(['signed_in', 'unlinked'], { description: 'Whether this host identity has a wallet' }),
    session: nullable(ref(Session), 'Null while unlinked'),
    hostTicket: nullable(
      Type.String({
        description: 'Proves this host identity until it links something or expires; null when signed in',
      }),
    ),
    hostTicketExpiresAt: nullable(instant('When the ticket ends; null when signed in')),
  },
  'A session when the identity has a wallet, otherwise a ticket',
)

export const HostPhoneRequest = object(
  'HostPhoneRequest',
  {
    hostTicket,
    code: Type.Optional(foreignId(256, 'WeChat: of the phone button')),
    response: Type.Optional(scanned(4096, 'Alipay: what my.getPhoneNumber gave, as it is')),
    sign: Type.Optional(
      Type.String({
        pattern: '^[\\x21-\\x7e]*$',
        maxLength: 1024,
        description: 'Alipay: the signature of the response',
      }),
    ),
  },
  'WeChat: code; Alipay: response and sign',
)

export const HostPhone = object(
  'HostPhone',
  {
    phone: Type.String({ description: 'Eleven digits' }),
    phoneTicket: Type.String({ description: 'Registers this phone, once, together with the host ticket it came by' }),
    phoneTicketExpiresAt: instant('When the ticket ends'),
    isRegistered: Type.Boolean({ description: 'True: sign in by password or SMS code; a phone alone merges nothing' }),
  },
  'The phone number the host vouches for',
)

export const HostIdentity = object(
  'HostIdentity',
  {
    id: uuid,
    provider,
    linkedAt: instant('When it was linked'),
    isCurrent: Type.Boolean({ description: 'True when this session was opened by it or linked to it' }),
  },
  'A WeChat or Alipay identity that signs in',
)

export const HostIdentityRequest = object(
  'HostIdentityRequest',
  { provider, code: hostCode, proof: Type.Optional(ref(Proof)) },
  'A host identity to link, with the proof that its owner is there',
)

export const HostDetachment = object(
  'HostDetachment',
  { proof: Type.Optional(ref(Proof)) },
  'The proof that the owner is there; without one the answer says whether it would be asked for',
)

export const LoginMethods = object(
  'LoginMethods',
  {
    phoneMasked,
    hasPassword: Type.Boolean({ description: 'Whether a login password is set' }),
    hostIdentities: list(ref(HostIdentity), 'The linked host identities'),
    proofs: list(
      literals(['pin', 'password', 'sms']),
      'What a change of these may be proven with now; a payment PIN counts a day after it was set',
    ),
  },
  'Every way the user can sign in',
)

export const LoginPasswordRequest = object(
  'LoginPasswordRequest',
  { password: ref(Sealed), proof: Type.Optional(ref(Proof)) },
  'The first login password, with the proof that the owner is there',
)
