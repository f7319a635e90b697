import { Type } from '@sinclair/typebox'
import { presentRefund } from '#domains/refunds/http/present'
import { Refund } from '#domains/refunds/http/schemas'
import { readRefund as read } from '#domains/refunds/readRefund'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

const params = Type.Object(
  {
    outRefundNo: Type.String({
      pattern: '^[A-Za-z0-9_-]{1,64}$',
      description: "The merchant's own number of the refund",
    }),
  },
  { additionalProperties: false },
)

export function readRefund(app: App): void {
  app.get(
    '/merchant/refunds/:outRefundNo',
    {
      schema: {
        operationId: 'readRefund',
        tags: ['merchants'],
        summary: 'A refund in its present state',
        description: 'For the merchant that made it; any other is told `NOT_FOUND`.',
        params,
        response: { 200: ref(Refund), ...problemResponses('NOT_FOUND') },
      },
    },
    async (request) => presentRefund(await read(app.context, merchantOf(request), request.params.outRefundNo)),
  )
}
