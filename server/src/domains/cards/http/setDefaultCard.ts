import { presentCardList } from '#domains/cards/http/present'
import { CardList } from '#domains/cards/http/schemas'
import { setDefaultCard as set } from '#domains/cards/setDefaultCard'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function setDefaultCard(app: App): void {
  app.put(
    '/cards/:id/default',
    {
      schema: {
        operationId: 'setDefaultCard',
        tags: ['cards'],
        summary: 'Make a card the default',
        description: 'For the owner of the card, while its bank debits it. Doing it again changes nothing.',
        params: idParams,
        response: { 200: ref(CardList), ...problemResponses('CARD_NOT_FOUND', 'CARD_LOST', 'CARD_EXPIRED') },
      },
    },
    async (request) => {
      const { userId } = sessionOf(request)
      return presentCardList(await set(app.context, { userId, cardId: request.params.id }))
    },
  )
}
