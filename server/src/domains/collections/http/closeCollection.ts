import { closeCollection as close } from '#domains/collections/closeCollection'
import { presentCollection } from '#domains/collections/http/present'
import { Collection } from '#domains/collections/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function closeCollection(app: App): void {
  app.post(
    '/collections/:id/close',
    {
      schema: {
        operationId: 'closeCollection',
        tags: ['collections'],
        summary: 'Ask no more',
        description:
          'For its asker. What is open ends; what is paid, or being paid, stays. Sent again it answers the same.',
        params: idParams,
        response: { 200: ref(Collection), ...problemResponses('COLLECTION_NOT_FOUND') },
      },
    },
    async (request) => presentCollection(await close(app.context, sessionOf(request).userId, request.params.id)),
  )
}
