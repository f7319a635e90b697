import { chargeParams } from '#domains/charges/http/outOrderNo'
import { presentMerchantCharge } from '#domains/charges/http/present'
import { MerchantCharge } from '#domains/charges/http/schemas'
import { reverseCharge as reverse } from '#domains/charges/merchantCharges'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function reverseCharge(app: App): void {
  app.post(
    '/merchant/charges/:outOrderNo/reverse',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'reverseCharge',
        tags: ['merchants'],
        summary: 'Take a charge back: nobody can pay it afterwards',
        description:
          'For the merchant that made it. One that waits is over, and the payer who types the PIN at that moment pays nothing; exactly one of the two wins. Reversing again changes nothing, a failed one stays failed. `ORDER_PAYING` while a bank is being asked: try again once `GET` says how it ended. One that was paid goes back to the source that paid it.',
        params: chargeParams,
        response: { 200: ref(MerchantCharge), ...problemResponses('CHARGE_NOT_FOUND', 'ORDER_PAYING') },
      },
    },
    async (request) =>
      presentMerchantCharge(await reverse(app.context, merchantOf(request), request.params.outOrderNo)),
  )
}
