import { presentCardList } from '#domains/cards/http/present'
import { CardList } from '#domains/cards/http/schemas'
import { listCards as list } from '#domains/cards/listCards'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listCards(app: App): void {
  app.get(
    '/cards',
    {
      schema: {
        operationId: 'listCards',
        tags: ['cards'],
        summary: 'The bound cards, the default first',
        description: 'For the owner of the session. Numbers are never shown, only the last four digits.',
        response: { 200: ref(CardList), ...problemResponses() },
      },
    },
    async (request) => presentCardList(await list(app.context, sessionOf(request).userId)),
  )
}
