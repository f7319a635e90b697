import { presentPaidOrder } from '#domains/refunds/http/present'
import { PaidOrderList } from '#domains/refunds/http/schemas'
import { listPaidOrders as list } from '#domains/refunds/listPaidOrders'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listPaidOrders(app: App): void {
  app.get(
    '/merchant/paid-orders',
    {
      schema: {
        operationId: 'listPaidOrders',
        tags: ['merchants'],
        summary: "The merchant's last paid orders, newest first, with what went back of each",
        description: 'For a merchant by its key: its own orders, those of its printed code too, twenty at most.',
        response: { 200: ref(PaidOrderList), ...problemResponses() },
      },
    },
    async (request) => ({ items: (await list(app.context, merchantOf(request))).map(presentPaidOrder) }),
  )
}
