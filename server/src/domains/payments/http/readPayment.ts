import { presentPayment } from '#domains/payments/http/present'
import { Payment } from '#domains/payments/http/schemas'
import { readPayment as read } from '#domains/payments/readPayment'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPayment(app: App): void {
  app.get(
    '/payments/:id',
    {
      schema: {
        operationId: 'readPayment',
        tags: ['payments'],
        summary: 'A payment in its present state',
        description:
          'For the payer; anybody else is told `PAYMENT_NOT_FOUND`. Asked again while it is `paying` or `unknown`.',
        params: idParams,
        response: { 200: ref(Payment), ...problemResponses('PAYMENT_NOT_FOUND') },
      },
    },
    async (request) => presentPayment(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
