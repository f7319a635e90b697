import { Type } from '@sinclair/typebox'
import { agreements } from '@wallet/rules'
import { documentVersion, instant, literals, nullable, object, ref } from '#http/schemas/common'

const document = literals(agreements)

export const ConsentState = object('ConsentState', {
  document,
  version: Type.String({ description: 'The version in force' }),
  status: literals(['given', 'due', 'withdrawn', 'never'], { description: 'due: an older version was accepted' }),
  acceptedVersion: nullable(Type.String()),
  acceptedAt: nullable(instant),
  withdrawnAt: nullable(instant),
})

export const ConsentList = object('ConsentList', { items: Type.Array(ref(ConsentState)) })

export const ConsentRequest = object('ConsentRequest', { version: documentVersion })
