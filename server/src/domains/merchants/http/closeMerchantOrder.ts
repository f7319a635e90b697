import { presentMerchantOrder } from '#domains/merchants/http/present'
import { MerchantOrder } from '#domains/merchants/http/schemas'
import { closeMerchantOrder as close } from '#domains/merchants/merchantOrders'
import { merchantOf } from '#http/plugins/merchant'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function closeMerchantOrder(app: App): void {
  app.post(
    '/merchant/orders/:id/close',
    {
      schema: {
        operationId: 'closeMerchantOrder',
        tags: ['merchants'],
        summary: 'Close an order that nobody has paid or is paying',
        description:
          'For the merchant that made it. From then on nobody can pay it. Closing again changes nothing; an order that is paid or being paid stays (`ORDER_PAID`, `ORDER_PAYING`).',
        params: idParams,
        response: { 200: ref(MerchantOrder), ...problemResponses('NOT_FOUND', 'ORDER_PAID', 'ORDER_PAYING') },
      },
    },
    async (request) => {
      const order = await close(app.context, merchantOf(request), request.params.id)
      return presentMerchantOrder(app.context, order)
    },
  )
}
