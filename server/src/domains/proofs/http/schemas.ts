import { Type } from '@sinclair/typebox'
import { object, phone, ref } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const SmsCodeRequest = object('SmsCodeRequest', { phone }, 'Where a code is to go')

export const SmsCodeSent = object(
  'SmsCodeSent',
  {
    retryAfterSeconds: Type.Integer({ minimum: 0, description: 'When the next code may be asked for, in seconds' }),
    expiresInSeconds: Type.Integer({ minimum: 0, description: 'How long this code is good for, in seconds' }),
  },
  'A code is on its way',
)

export const PinRequest = object('PinRequest', { pin: ref(Sealed) }, 'The first payment PIN: six digits, sealed')
