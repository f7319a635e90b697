import { Type } from '@sinclair/typebox'
import { checkNewPin as check } from '#domains/proofs/checkNewPin'
import { PinRequest } from '#domains/proofs/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function checkNewPin(app: App): void {
  app.post(
    '/pin/check',
    {
      schema: {
        operationId: 'checkNewPin',
        tags: ['identity'],
        summary: 'Whether a PIN may be set, before it is typed a second time',
        description:
          'For the owner of the session, under the same conditions as PUT /v1/pin and with the same refusals; sets nothing. What is personal (`PIN_PERSONAL`) only the server knows.',
        body: ref(PinRequest),
        response: {
          204: Type.Null({ description: 'It may be set' }),
          ...problemResponses(
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'IDENTITY_REQUIRED',
            'PIN_ALREADY_SET',
            'PIN_FORMAT',
            'PIN_TOO_SIMPLE',
            'PIN_PERSONAL',
          ),
        },
      },
    },
    async (request, reply) => {
      await check(app.context, sessionOf(request).userId, request.body.pin)
      return reply.code(204).send(null)
    },
  )
}
