import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentPayment } from '#http/presenters/payments'
import { ref } from '#http/schemas/common'
import { Payment } from '#http/schemas/payments'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { readPaymentByKey as read } from '#services/readPayment'

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
