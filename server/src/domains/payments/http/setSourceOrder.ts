import { presentPreflight } from '#domains/payments/http/present'
import { Preflight, SourceOrderRequest } from '#domains/payments/http/schemas'
import { readPreflight } from '#domains/payments/readPreflight'
import { setSourceOrder as set } from '#domains/payments/setSourceOrder'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function setSourceOrder(app: App): void {
  app.put(
    '/source-order',
    {
      schema: {
        operationId: 'setSourceOrder',
        tags: ['payments'],
        summary: 'Set the order in which the balance and the cards are offered',
        description:
          'For the owner of the session. `balance` stands for the balance, a card for itself by its id; what is left out comes after what is named, and a card that is unbound later leaves the order. Answers what could be paid now, in that order.',
        body: ref(SourceOrderRequest),
        response: { 200: ref(Preflight), ...problemResponses('CARD_NOT_FOUND') },
      },
    },
    async (request) => {
      const { userId } = sessionOf(request)
      await set(app.context, userId, request.body.sources)
      return presentPreflight(await readPreflight(app.context, userId, { wantedFen: 1, codeKind: 'dynamic' }))
    },
  )
}
