import { readTransferByKey as read } from '#domains/transfers/readTransfer'
import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function readTransferByKey(app: App): void {
  app.get(
    '/transfers-by-key/:key',
    {
      schema: {
        operationId: 'readTransferByKey',
        tags: ['transfers'],
        summary: 'What became of a transfer whose answer was lost; TRANSFER_NOT_FOUND when it never arrived',
        description:
          'For its payer, after an answer was lost. `TRANSFER_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.',
        params: keyParams,
        response: { 200: ref(Transfer), ...problemResponses('TRANSFER_NOT_FOUND') },
      },
    },
    async (request) => presentTransfer(await read(app.context, sessionOf(request).userId, request.params.key)),
  )
}
