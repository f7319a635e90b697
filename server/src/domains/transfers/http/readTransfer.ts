import { readTransfer as read } from '#domains/transfers/readTransfer'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function readTransfer(app: App): void {
  app.get(
    '/transfers/:id',
    {
      schema: {
        operationId: 'readTransfer',
        tags: ['transfers'],
        summary: 'A transfer in its present state',
        description: 'For its payer, and once it has arrived for its payee; anybody else is told `TRANSFER_NOT_FOUND`.',
        params: idParams,
        response: { 200: ref(Transfer), ...problemResponses('TRANSFER_NOT_FOUND') },
      },
    },
    async (request) => presentTransfer(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
