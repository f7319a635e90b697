import { ApiError } from '#apiError'
import type { OrderName } from '#domains/merchants/paidOrder'
import { createRefund as create } from '#domains/refunds/createRefund'
import { presentRefund } from '#domains/refunds/http/present'
import { Refund, RefundRequest } from '#domains/refunds/http/schemas'
import { markReplay, replayable } from '#http/idempotencyKey'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createRefund(app: App): void {
  app.post(
    '/merchant/refunds',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createRefund',
        tags: ['merchants'],
        summary: 'Give back a paid order, whole or in part; the same outRefundNo again answers the same refund',
        description:
          'For a merchant by its key. The order is named by `outOrderNo` or `orderId`, one of them. `outRefundNo` is the merchant’s own number and makes the request idempotent; with other contents it is `IDEMPOTENCY_KEY_REUSED`. All refunds of an order never come to more than was paid: `REFUND_EXCEEDS` tells in `params` what is left in fen. What the balance paid is back at once; what a card paid goes to the card, `paying` until its bank has answered, and to the balance where the card is gone. Points are taken back pro rata.',
        body: ref(RefundRequest),
        response: replayable({
          201: ref(Refund),
          ...problemResponses('NOT_FOUND', 'ORDER_UNPAID', 'REFUND_EXCEEDS', 'IDEMPOTENCY_KEY_REUSED'),
        }),
      },
    },
    async (request, reply) => {
      const { outRefundNo, amountFen, reason = null } = request.body
      const input = { order: orderNameOf(request.body), outRefundNo, amountFen, reason }
      const { refund, replayed } = await create(app.context, merchantOf(request), input)
      markReplay(reply, replayed)
      return reply.code(201).send(presentRefund(refund))
    },
  )
}

/** By the one or the other, so that two that differ are never a question. */
function orderNameOf({ orderId, outOrderNo }: { orderId?: string; outOrderNo?: string }): OrderName {
  if (orderId !== undefined && outOrderNo === undefined) return { orderId }
  if (orderId === undefined && outOrderNo !== undefined) return { outOrderNo }
  throw new ApiError('REQUEST_INVALID', { field: 'outOrderNo' })
}
