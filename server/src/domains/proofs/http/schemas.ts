import { Type } from '@sinclair/typebox'
import { literals, object, phone, ref } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

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

export const PinRequest = object('PinRequest', { pin: ref(Sealed) }, 'The first payment PIN: six digits, sealed')
