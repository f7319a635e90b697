import { findCollection as find } from '#domains/collections/findCollection'
import { presentCollection } from '#domains/collections/http/present'
import { Collection, CollectionCard } from '#domains/collections/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function findCollection(app: App): void {
  app.post(
    '/collections/find',
    {
      schema: {
        operationId: 'findCollection',
        tags: ['collections'],
        summary: 'What a card that somebody shared asks for',
        description: 'For whoever has the card; anybody else is told `COLLECTION_NOT_FOUND`. Changes nothing.',
        body: ref(CollectionCard),
        response: { 200: ref(Collection), ...problemResponses('COLLECTION_NOT_FOUND') },
      },
    },
    async (request) => presentCollection(await find(app.context, sessionOf(request).userId, request.body.card)),
  )
}
