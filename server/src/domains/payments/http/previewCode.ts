import { presentCodePreview } from '#domains/payments/http/present'
import { CodePreview, CodeResolutionRequest } from '#domains/payments/http/schemas'
import { previewCode as preview } from '#domains/payments/previewCode'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function previewCode(app: App): void {
  app.post(
    '/codes/preview',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'previewCode',
        tags: ['payments'],
        summary: 'Who a scanned code pays, and how much, before anybody signs in',
        description:
          'Anybody may ask who holds the code: it tells what the signed text says, with the merchant’s public name. Nothing about any user, and nothing about the order (whether it is paid, being paid or closed) is in it; `POST /v1/codes/resolve` tells that to whoever has signed in. Forged codes count against the address like wrong passwords.',
        body: ref(CodeResolutionRequest),
        response: {
          200: ref(CodePreview),
          ...problemResponses(
            'QR_UNREADABLE',
            'QR_FOREIGN',
            'QR_SIGNATURE_INVALID',
            'QR_EXPIRED',
            'MERCHANT_UNKNOWN',
            'MERCHANT_CLOSED',
          ),
        },
      },
    },
    async (request) => presentCodePreview(await preview(app.context, request.body.text)),
  )
}
