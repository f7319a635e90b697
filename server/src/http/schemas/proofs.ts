import { Type } from '@sinclair/typebox'
import { object, ref, smsCode } from '#http/schemas/common'
import { Sealed } from '#http/schemas/sealing'

export const Proof = object(
  'Proof',
  {
    pin: Type.Optional(ref(Sealed)),
    password: Type.Optional(ref(Sealed)),
    smsCode: Type.Optional(smsCode),
  },
  'That the owner is there in person: exactly one of the payment PIN, the login password and a code of POST /v1/proof-codes, and one that LoginMethods.proofs names',
)
