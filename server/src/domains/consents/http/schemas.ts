import { Type } from '@sinclair/typebox'
import { agreements } from '@wallet/rules'
import { documentVersion, instant, list, literals, nullable, object, ref } from '#http/schemas/common'

const document = literals(agreements, { description: 'Which text' })

export const ConsentState = object(
  'ConsentState',
  {
    document,
    version: Type.String({ description: 'The version in force' }),
    status: literals(['given', 'due', 'withdrawn', 'never'], { description: 'due: an older version was accepted' }),
    acceptedVersion: nullable(Type.String({ description: 'The version last agreed to; null when never' })),
    acceptedAt: nullable(instant('When that was; null when never')),
    withdrawnAt: nullable(instant('When it was taken back; null while it holds')),
  },
  'How the user stands to one text',
)

export const ConsentList = object(
  'ConsentList',
  { items: list(ref(ConsentState), 'One for each text') },
  'How the user stands to every text',
)

export const ConsentRequest = object('ConsentRequest', { version: documentVersion }, 'Agreement to a text')
