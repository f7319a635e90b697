import { createCharge as create } from '#domains/charges/createCharge'
import { presentMerchantCharge } from '#domains/charges/http/present'
import { ChargeRequest, MerchantCharge } from '#domains/charges/http/schemas'
import { markReplay, replayable } from '#http/idempotencyKey'
import { merchantOf } from '#http/plugins/merchant'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createCharge(app: App): void {
  app.post(
    '/merchant/charges',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createCharge',
        tags: ['merchants'],
        summary: 'Charge a payment code; `waiting` until the payer confirms where the amount needs a PIN',
        description:
          'For a merchant by its key. `outOrderNo` is its own number and makes the request idempotent: the same again answers the same charge, with other contents it is `IDEMPOTENCY_KEY_REUSED`. The code is used up, whatever comes of it: `CODE_USED` for whoever comes second, another charge needs another code. Small amounts are paid at once from the first source that can; above, the payer confirms within 30 seconds, and ask `GET` every few seconds meanwhile. After that it has failed and no money has moved. When an answer is lost, ask again or reverse.',
        body: ref(ChargeRequest),
        response: replayable({
          201: ref(MerchantCharge),
          ...problemResponses('MERCHANT_CLOSED', 'CODE_INVALID', 'CODE_EXPIRED', 'CODE_USED', 'IDEMPOTENCY_KEY_REUSED'),
        }),
      },
    },
    async (request, reply) => {
      const { view, replayed } = await create(app.context, merchantOf(request), request.body)
      markReplay(reply, replayed)
      return reply.code(201).send(presentMerchantCharge(view))
    },
  )
}
