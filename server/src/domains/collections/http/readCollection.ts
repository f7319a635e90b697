import { presentCollection } from '#domains/collections/http/present'
import { Collection } from '#domains/collections/http/schemas'
import { readCollection as read } from '#domains/collections/readCollection'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readCollection(app: App): void {
  app.get(
    '/collections/:id',
    {
      schema: {
        operationId: 'readCollection',
        tags: ['collections'],
        summary: 'A collection in its present state',
        description: 'For its asker and for who has a share of it; anybody else is told `COLLECTION_NOT_FOUND`.',
        params: idParams,
        response: { 200: ref(Collection), ...problemResponses('COLLECTION_NOT_FOUND') },
      },
    },
    async (request) => presentCollection(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
