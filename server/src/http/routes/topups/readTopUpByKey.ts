import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentTopUp } from '#http/presenters/money'
import { ref } from '#http/schemas/common'
import { TopUp } from '#http/schemas/money'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { readTopUpByKey as read } from '#services/readTopUp'

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
