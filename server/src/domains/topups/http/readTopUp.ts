import { presentTopUp } from '#domains/topups/http/present'
import { TopUp } from '#domains/topups/http/schemas'
import { readTopUp as read } from '#domains/topups/readTopUp'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readTopUp(app: App): void {
  app.get(
    '/topups/:id',
    {
      schema: {
        operationId: 'readTopUp',
        tags: ['money'],
        summary: 'A top-up in its present state',
        description:
          'For its owner; anybody else is told `TOPUP_NOT_FOUND`. Asked again while it is `paying` or `unknown`.',
        params: idParams,
        response: { 200: ref(TopUp), ...problemResponses('TOPUP_NOT_FOUND') },
      },
    },
    async (request) => presentTopUp(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
