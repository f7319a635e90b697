import { presentPayment } from '#domains/payments/http/present'
import { Payment } from '#domains/payments/http/schemas'
import { readPaymentByKey as read } from '#domains/payments/readPayment'
import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPaymentByKey(app: App): void {
  app.get(
    '/payments/by-key/:key',
    {
      schema: {
        operationId: 'readPaymentByKey',
        tags: ['payments'],
        summary: 'What became of a payment whose answer was lost; PAYMENT_NOT_FOUND when it never arrived',
        description:
          'For the payer, after an answer was lost. `PAYMENT_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.',
        params: keyParams,
        response: { 200: ref(Payment), ...problemResponses('PAYMENT_NOT_FOUND') },
      },
    },
    async (request) => presentPayment(await read(app.context, sessionOf(request).userId, request.params.key)),
  )
}
