import { PinRequest } from '#domains/proofs/http/schemas'
import { setPin as set } from '#domains/proofs/setPin'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { User } from '#http/schemas/session'
import type { App } from '#http/types'

export function setPin(app: App): void {
  app.put(
    '/pin',
    {
      schema: {
        operationId: 'setPin',
        tags: ['identity'],
        summary: 'Set the first payment PIN',
        description:
          'For the owner of the session, once the identity is verified (`IDENTITY_REQUIRED`) and only while there is no PIN (`PIN_ALREADY_SET`). Six digits, sealed for the purpose `payment_pin`; runs, repetitions, and parts of the owner’s phone, ID number or birthday are refused (`PIN_TOO_SIMPLE`, `PIN_PERSONAL`).',
        body: ref(PinRequest),
        response: {
          200: ref(User),
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
    async (request) => set(app.context, sessionOf(request), request.body.pin),
  )
}
