import { Type } from '@sinclair/typebox'
import { codeKinds } from '@wallet/rules'
import { presentPreflight } from '#domains/payments/http/present'
import { Preflight } from '#domains/payments/http/schemas'
import { readPreflight as read } from '#domains/payments/readPreflight'
import { sessionOf } from '#http/plugins/session'
import { literals, positiveFen, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPreflight(app: App): void {
  app.get(
    '/preflight',
    {
      schema: {
        operationId: 'readPreflight',
        tags: ['payments'],
        summary: 'What the user could pay now, from what, up to how much, and what stands in the way',
        description:
          'For the owner of the session; moves nothing. Asks for one fen by an order’s code unless the question says more, so that it also answers “what if I paid so much by such a code”. Sources come in the order in which they would pay.',
        querystring: Type.Object(
          {
            amountFen: Type.Optional(positiveFen),
            codeKind: Type.Optional(literals(codeKinds, { description: 'By which kind of code' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: ref(Preflight), ...problemResponses() },
      },
    },
    async (request) => {
      const { amountFen = 1, codeKind = 'dynamic' } = request.query
      const question = { wantedFen: amountFen, codeKind }
      return presentPreflight(await read(app.context, sessionOf(request).userId, question))
    },
  )
}
