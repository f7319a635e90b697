import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { SealingKey } from '#http/schemas/sealing'
import type { App } from '#http/types'
import { issueSealingKey } from '#services/issueSealingKey'

export function readSealingKey(app: App): void {
  app.get(
    '/sealing-key',
    {
      schema: {
        operationId: 'readSealingKey',
        tags: ['accounts'],
        summary: 'The key and a single-use nonce to seal one password or PIN with',
        response: { 200: ref(SealingKey), ...problemResponses() },
      },
    },
    async () => issueSealingKey(app.context),
  )
}
