import { declineShare as decline } from '#domains/collections/declineShare'
import { presentCollection } from '#domains/collections/http/present'
import { Collection } from '#domains/collections/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function declineShare(app: App): void {
  app.post(
    '/collections/:id/decline',
    {
      schema: {
        operationId: 'declineShare',
        tags: ['collections'],
        summary: 'Do not pay what one is asked for',
        description:
          'For whoever has the share. One that was taken by card is anybody’s again. Sent again it answers the same.',
        params: idParams,
        response: {
          200: ref(Collection),
          ...problemResponses('COLLECTION_NOT_FOUND', 'COLLECTION_ENDED', 'SHARE_PAID'),
        },
      },
    },
    async (request) => presentCollection(await decline(app.context, sessionOf(request).userId, request.params.id)),
  )
}
