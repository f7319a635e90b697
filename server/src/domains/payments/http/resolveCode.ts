import { presentCodeResolution } from '#domains/payments/http/present'
import { CodeResolution, CodeResolutionRequest } from '#domains/payments/http/schemas'
import { resolveCode as resolve } from '#domains/payments/resolveCode'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function resolveCode(app: App): void {
  app.post(
    '/codes/resolve',
    {
      schema: {
        operationId: 'resolveCode',
        tags: ['payments'],
        summary: 'Who a scanned code pays, what, until when, and with what this user can pay it',
        description:
          'For the owner of the session. Reads merchants’ printed codes and those of one order; moves nothing. Codes that are not ours, were changed or have run out are refused (`QR_FOREIGN`, `QR_SIGNATURE_INVALID`, `QR_EXPIRED`), and so are orders that somebody else has paid or is paying. `sources` tells with what this user could pay, how much, and why not.',
        body: ref(CodeResolutionRequest),
        response: {
          200: ref(CodeResolution),
          ...problemResponses(
            'QR_UNREADABLE',
            'QR_FOREIGN',
            'QR_SIGNATURE_INVALID',
            'QR_EXPIRED',
            'MERCHANT_UNKNOWN',
            'MERCHANT_CLOSED',
            'ORDER_CLOSED',
            'ORDER_PAID',
            'ORDER_PAYING',
          ),
        },
      },
    },
    async (request) => presentCodeResolution(await resolve(app.context, sessionOf(request).userId, request.body.text)),
  )
}
