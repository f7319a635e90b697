import { presentTopUp } from '#domains/topups/http/present'
import { TopUp } from '#domains/topups/http/schemas'
import { readTopUpByKey as read } from '#domains/topups/readTopUp'
import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readTopUpByKey(app: App): void {
  app.get(
    '/topups/by-key/:key',
    {
      schema: {
        operationId: 'readTopUpByKey',
        tags: ['money'],
        summary: 'What became of a top-up whose answer was lost; TOPUP_NOT_FOUND when it never arrived',
        description:
          'For its owner, after an answer was lost. `TOPUP_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.',
        params: keyParams,
        response: { 200: ref(TopUp), ...problemResponses('TOPUP_NOT_FOUND') },
      },
    },
    async (request) => presentTopUp(await read(app.context, sessionOf(request).userId, request.params.key)),
  )
}
