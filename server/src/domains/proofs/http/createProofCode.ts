import { SmsCodeSent } from '#domains/proofs/http/schemas'
import { createProofCode as create } from '#domains/proofs/stepUp'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createProofCode(app: App): void {
  app.post(
    '/proof-codes',
    {
      schema: {
        operationId: 'createProofCode',
        tags: ['accounts'],
        summary: 'Text a code to the user’s own phone that proves a change of the ways to sign in',
        description:
          'For the owner of the session; the code goes to the phone of the wallet and to no other. Bounded like all SMS codes: `SMS_TOO_SOON`, `SMS_HOURLY_LIMIT`, `SMS_DAILY_LIMIT`.',
        response: {
          202: ref(SmsCodeSent),
          ...problemResponses('SMS_TOO_SOON', 'SMS_HOURLY_LIMIT', 'SMS_DAILY_LIMIT', 'SMS_UNAVAILABLE'),
        },
      },
    },
    async (request, reply) => reply.code(202).send(await create(app.context, sessionOf(request), request.ip)),
  )
}
