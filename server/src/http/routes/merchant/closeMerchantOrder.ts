import { merchantOf } from '#http/plugins/merchant'
import { presentMerchantOrder } from '#http/presenters/merchants'
import { idParams, ref } from '#http/schemas/common'
import { MerchantOrder } from '#http/schemas/merchants'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { closeMerchantOrder as close } from '#services/merchantOrders'

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
