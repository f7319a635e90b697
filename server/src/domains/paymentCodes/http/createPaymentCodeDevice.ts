import { createPaymentCodeDevice as create } from '#domains/paymentCodes/createPaymentCodeDevice'
import { PaymentCodeDevice, PaymentCodeDeviceRequest } from '#domains/paymentCodes/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createPaymentCodeDevice(app: App): void {
  app.post(
    '/payment-code-devices',
    {
      schema: {
        operationId: 'createPaymentCodeDevice',
        tags: ['payments'],
        summary: 'Let this session’s phone show payment codes; the secret is told this once',
        description:
          'For the owner of the session, with the payment PIN. The phone makes its codes from the answer and the clock, without a network. Asked again it gives another secret, and what was given before is worthless; so it is when the session ends.',
        body: ref(PaymentCodeDeviceRequest),
        response: {
          201: ref(PaymentCodeDevice),
          ...problemResponses(
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'PIN_WRONG',
            'PIN_LOCKED',
          ),
        },
      },
    },
    async (request, reply) => {
      const { userId, sessionId } = sessionOf(request)
      const device = await create(app.context, { userId, sessionId, pin: request.body.pin })
      return reply.code(201).send({ prefix: app.context.config.paymentCodePrefix, ...device })
    },
  )
}
