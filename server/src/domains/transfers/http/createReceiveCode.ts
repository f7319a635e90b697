import { createReceiveCode as create } from '#domains/transfers/createReceiveCode'
import { ReceiveCode, ReceiveCodeRequest } from '#domains/transfers/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createReceiveCode(app: App): void {
  app.post(
    '/receive-codes',
    {
      schema: {
        operationId: 'createReceiveCode',
        tags: ['transfers'],
        summary: 'The user’s own code, by which others send them money',
        description:
          'For the owner of the session, once verified. The code is signed and stays good; the same request gives the same code. With an amount or a note it asks its payer for that.',
        body: ref(ReceiveCodeRequest),
        response: { 200: ref(ReceiveCode), ...problemResponses('IDENTITY_REQUIRED') },
      },
    },
    async (request) => {
      const { amountFen = null, note = null } = request.body
      return create(app.context, sessionOf(request).userId, { amountFen, note })
    },
  )
}
