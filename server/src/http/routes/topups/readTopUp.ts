import { sessionOf } from '#http/plugins/session'
import { presentTopUp } from '#http/presenters/money'
import { idParams, ref } from '#http/schemas/common'
import { TopUp } from '#http/schemas/money'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { readTopUp as read } from '#services/readTopUp'

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
