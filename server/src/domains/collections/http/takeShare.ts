import { presentCollection } from '#domains/collections/http/present'
import { Collection, CollectionCard } from '#domains/collections/http/schemas'
import { takeShare as take } from '#domains/collections/takeShare'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function takeShare(app: App): void {
  app.post(
    '/collections/take',
    {
      schema: {
        operationId: 'takeShare',
        tags: ['collections'],
        summary: 'Take a share that is nobody’s, by card',
        description:
          'For whoever has the card, once verified. Each person has one share: asked again it answers the same. `COLLECTION_FULL` when all are taken.',
        body: ref(CollectionCard),
        response: {
          200: ref(Collection),
          ...problemResponses(
            'COLLECTION_NOT_FOUND',
            'COLLECTION_ENDED',
            'COLLECTION_FULL',
            'PAYEE_SELF',
            'IDENTITY_REQUIRED',
          ),
        },
      },
    },
    async (request) => presentCollection(await take(app.context, sessionOf(request).userId, request.body.card)),
  )
}
