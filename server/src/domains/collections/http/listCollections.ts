import { presentCollection } from '#domains/collections/http/present'
import { CollectionList } from '#domains/collections/http/schemas'
import { listCollections as list } from '#domains/collections/listCollections'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listCollections(app: App): void {
  app.get(
    '/collections',
    {
      schema: {
        operationId: 'listCollections',
        tags: ['collections'],
        summary: 'What the user has asked others for',
        description: 'For the owner of the session: the latest twenty, each as it stands now.',
        response: { 200: ref(CollectionList), ...problemResponses() },
      },
    },
    async (request) => ({ items: (await list(app.context, sessionOf(request).userId)).map(presentCollection) }),
  )
}
