import { presentMerchantOrder } from '#domains/merchants/http/present'
import { MerchantOrder, MerchantOrderRequest } from '#domains/merchants/http/schemas'
import { createMerchantOrder as create } from '#domains/merchants/merchantOrders'
import { markReplay, replayable } from '#http/idempotencyKey'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createMerchantOrder(app: App): void {
  app.post(
    '/merchant/orders',
    {
      schema: {
        operationId: 'createMerchantOrder',
        tags: ['merchants'],
        summary: 'Make an order and its code; the same outOrderNo again answers the same order',
        description:
          'For a merchant by its key. `outOrderNo` is its own number and makes the request idempotent: the same again answers the same order, with other contents it is `IDEMPOTENCY_KEY_REUSED`. The amount is integer fen. A merchant that was closed makes no more orders (`MERCHANT_CLOSED`).',
        body: ref(MerchantOrderRequest),
        response: replayable({
          201: ref(MerchantOrder),
          ...problemResponses('MERCHANT_CLOSED', 'IDEMPOTENCY_KEY_REUSED'),
        }),
      },
    },
    async (request, reply) => {
      const { order, replayed } = await create(app.context, merchantOf(request), request.body)
      markReplay(reply, replayed)
      return reply.code(201).send(presentMerchantOrder(app.context, order))
    },
  )
}
