import { readSealingKey as read } from '#domains/proofs/readSealingKey'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { SealingKey } from '#http/schemas/sealing'
import type { App } from '#http/types'

export function readSealingKey(app: App): void {
  app.get(
    '/sealing-key',
    {
      schema: {
        operationId: 'readSealingKey',
        tags: ['accounts'],
        summary: 'The key and a single-use nonce to seal one password or PIN with',
        description:
          'Anybody may ask. Passwords and PINs never travel as they are: each is sealed with a nonce of its own, which is spent by the first request it is used in and ends after some minutes (`SEAL_EXPIRED`: ask again and seal anew).',
        response: { 200: ref(SealingKey), ...problemResponses() },
      },
    },
    async () => read(app.context),
  )
}
