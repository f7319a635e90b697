import { Type } from '@sinclair/typebox'
import { object, ref } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const IdentityRequest = object('IdentityRequest', {
  legalName: Type.String({ minLength: 1, maxLength: 100 }),
  idNumber: Type.String({ minLength: 1, maxLength: 32 }),
})

export const PinRequest = object('PinRequest', { pin: ref(Sealed) })
