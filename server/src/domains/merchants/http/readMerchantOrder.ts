import { presentMerchantOrder } from '#domains/merchants/http/present'
import { MerchantOrder } from '#domains/merchants/http/schemas'
import { readMerchantOrder as read } from '#domains/merchants/merchantOrders'
import { merchantOf } from '#http/plugins/merchant'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readMerchantOrder(app: App): void {
  app.get(
    '/merchant/orders/:id',
    {
      schema: {
        operationId: 'readMerchantOrder',
        tags: ['merchants'],
        summary: 'An order in its present state',
        description: 'For the merchant that made it; any other is told `NOT_FOUND`.',
        params: idParams,
        response: { 200: ref(MerchantOrder), ...problemResponses('NOT_FOUND') },
      },
    },
    async (request) => {
      const order = await read(app.context, merchantOf(request), request.params.id)
      return presentMerchantOrder(app.context, order)
    },
  )
}
