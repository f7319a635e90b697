import { Type } from '@sinclair/typebox'
import { deviceNumberDigits } from '@wallet/rules'
import { object, ref } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const PaymentCodeDeviceRequest = object(
  'PaymentCodeDeviceRequest',
  { pin: ref(Sealed) },
  'A phone that is to show payment codes; the PIN is sealed',
)

export const PaymentCodeDevice = object(
  'PaymentCodeDevice',
  {
    prefix: Type.String({ description: 'The two digits that every code begins with' }),
    number: Type.String({ description: `The ${deviceNumberDigits} digits that name this phone in its codes` }),
    secret: Type.String({ description: 'What its codes are made from, 64 hexadecimal digits. Told this once' }),
  },
  'What a phone makes its payment codes from: prefix, number, six digits of RFC 6238 (HMAC-SHA256, steps of 30 seconds), Luhn',
)
