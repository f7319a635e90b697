import { Type } from '@sinclair/typebox'
import { foreignId, hostTicket, instant, object, scanned } from '#http/schemas/common'

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
