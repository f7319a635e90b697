import { sessionOf } from '#http/plugins/session'
import { presentPayment } from '#http/presenters/payments'
import { idParams, ref } from '#http/schemas/common'
import { Payment } from '#http/schemas/payments'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { readPayment as read } from '#services/readPayment'

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
