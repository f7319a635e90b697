import { Type } from '@sinclair/typebox'
import { hostTicket, object, phone, ref, smsCode, ticket, upTo } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'
import { Consent, Device } from '#http/schemas/session'

export const RegistrationRequest = object(
  'RegistrationRequest',
  {
    phone: Type.Optional(phone),
    smsCode: Type.Optional(smsCode),
    phoneTicket: Type.Optional(ticket('What POST /v1/host-phones gave for a phone number the host vouches for')),
    hostTicket: Type.Optional(hostTicket),
    password: Type.Optional(ref(Sealed)),
    consents: upTo(8, ref(Consent), 'Agreement to the texts an account needs, each in the version in force'),
    device: ref(Device),
  },
  'Either phone with smsCode, or phoneTicket with the hostTicket it came by; password only with hostTicket optional, which links that host identity',
)
