import { presentCardList } from '#domains/cards/http/present'
import { CardList, CardUnbinding } from '#domains/cards/http/schemas'
import { unbindCard as unbind } from '#domains/cards/unbindCard'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function unbindCard(app: App): void {
  app.post(
    '/cards/:id/unbind',
    {
      schema: {
        operationId: 'unbindCard',
        tags: ['cards'],
        summary: 'Give up a card',
        description:
          'For the owner of the card, with the payment PIN. Not while the outcome of a debit on it is open (`CARD_IN_USE`). When it was the default, the oldest of the others becomes it. One that was theirs and is given up stays so: sent again, the answer is the same. The owner is told.',
        params: idParams,
        body: ref(CardUnbinding),
        response: {
          200: ref(CardList),
          ...problemResponses(
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'PIN_NOT_SET',
            'PIN_WRONG',
            'PIN_LOCKED',
            'CARD_NOT_FOUND',
            'CARD_IN_USE',
          ),
        },
      },
    },
    async (request) => {
      const { userId, sessionId } = sessionOf(request)
      const { pin } = request.body
      return presentCardList(await unbind(app.context, { userId, sessionId, cardId: request.params.id, pin }))
    },
  )
}
