import { Type } from '@sinclair/typebox'
import { Consent, Device, Session } from '#http/schemas/accounts'
import { foreignId, instant, literals, nullable, object, ref, scanned, ticket, uuid } from '#http/schemas/common'
import { Proof } from '#http/schemas/proofs'
import { Sealed } from '#http/schemas/sealing'

const provider = literals(['wechat', 'alipay'], { description: 'Which host' })

const hostCode = foreignId(256, 'What wx.login or my.getAuthCode gave, unused; exchanged by the server')

export const HostSessionRequest = object('HostSessionRequest', {
  provider,
  code: hostCode,
  device: ref(Device),
  consents: Type.Optional(Type.Array(ref(Consent), { maxItems: 8 })),
})

export const HostSession = object(
  'HostSession',
  {
    status: literals(['signed_in', 'unlinked']),
    session: nullable(ref(Session)),
    hostTicket: nullable(
      Type.String({ description: 'Proves this host identity until it links something or expires; while unlinked' }),
    ),
    hostTicketExpiresAt: nullable(instant),
  },
  'A session when the identity has a wallet, otherwise a ticket',
)

export const HostPhoneRequest = object(
  'HostPhoneRequest',
  {
    hostTicket: ticket,
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
    phoneTicketExpiresAt: instant,
    isRegistered: Type.Boolean({ description: 'True: sign in by password or SMS code; a phone alone merges nothing' }),
  },
  'The phone number the host vouches for',
)

export const HostIdentity = object('HostIdentity', {
  id: uuid,
  provider,
  linkedAt: instant,
  isCurrent: Type.Boolean({ description: 'True when this session was opened by it or linked to it' }),
})

export const HostIdentityRequest = object('HostIdentityRequest', {
  provider,
  code: hostCode,
  proof: Type.Optional(ref(Proof)),
})

export const HostDetachment = object('HostDetachment', { proof: Type.Optional(ref(Proof)) })

export const LoginMethods = object('LoginMethods', {
  phoneMasked: Type.String(),
  hasPassword: Type.Boolean(),
  hostIdentities: Type.Array(ref(HostIdentity)),
  proofs: Type.Array(literals(['pin', 'password', 'sms']), {
    description: 'What a change of these may be proven with now; a payment PIN counts a day after it was set',
  }),
})

export const LoginPasswordRequest = object('LoginPasswordRequest', {
  password: ref(Sealed),
  proof: Type.Optional(ref(Proof)),
})
