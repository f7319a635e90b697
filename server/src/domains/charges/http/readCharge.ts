import { chargeParams } from '#domains/charges/http/outOrderNo'
import { presentMerchantCharge } from '#domains/charges/http/present'
import { MerchantCharge } from '#domains/charges/http/schemas'
import { readCharge as read } from '#domains/charges/merchantCharges'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readCharge(app: App): void {
  app.get(
    '/merchant/charges/:outOrderNo',
    {
      schema: {
        operationId: 'readCharge',
        tags: ['merchants'],
        summary: 'A charge in its present state',
        description:
          'For the merchant that made it; any other is told `CHARGE_NOT_FOUND`. One whose time is over has failed when this answers.',
        params: chargeParams,
        response: { 200: ref(MerchantCharge), ...problemResponses('CHARGE_NOT_FOUND') },
      },
    },
    async (request) => presentMerchantCharge(await read(app.context, merchantOf(request), request.params.outOrderNo)),
  )
}
