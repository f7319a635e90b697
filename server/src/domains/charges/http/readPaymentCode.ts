import { presentPaymentCode } from '#domains/charges/http/present'
import { PaymentCode } from '#domains/charges/http/schemas'
import { readPaymentCode as read } from '#domains/charges/readPaymentCode'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPaymentCode(app: App): void {
  app.get(
    '/payment-code',
    {
      schema: {
        operationId: 'readPaymentCode',
        tags: ['payments'],
        summary: 'Whether a payment code can pay and from what, and what is being charged by one',
        description:
          'For the owner of the session, asked every few seconds while a code is shown. The codes themselves are made on the phone. `charge` stays for five minutes, so that a phone that was away finds out.',
        response: { 200: ref(PaymentCode), ...problemResponses() },
      },
    },
    async (request) => presentPaymentCode(await read(app.context, sessionOf(request))),
  )
}
