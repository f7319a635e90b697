import { Type } from '@sinclair/typebox'
import {
  hostCode,
  hostTicket,
  instant,
  literals,
  nullable,
  object,
  phone,
  provider,
  ref,
  smsCode,
  ticket,
  upTo,
} from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'
import { Consent, Device, Session } from '#http/schemas/session'

export const SessionRequest = object(
  'SessionRequest',
  {
    phone,
    password: Type.Optional(ref(Sealed)),
    smsCode: Type.Optional(smsCode),
    hostTicket: Type.Optional(hostTicket),
    consents: Type.Optional(
      upTo(8, ref(Consent), 'Agreement to the texts an account needs, each in the version in force'),
    ),
    device: ref(Device),
  },
  'Exactly one of password and smsCode; hostTicket links that host identity',
)

export const RefreshRequest = object(
  'RefreshRequest',
  { refreshToken: ticket('The refresh token of the newest pair') },
  'What a fresh pair is asked for with',
)

export const HostSessionRequest = object(
  'HostSessionRequest',
  {
    provider,
    code: hostCode,
    device: ref(Device),
    consents: Type.Optional(upTo(8, ref(Consent), 'Needed once a text an account needs has a new version')),
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
