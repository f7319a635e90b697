import { presentCollection } from '#domains/collections/http/present'
import { Collection } from '#domains/collections/http/schemas'
import { remindPayers as remind } from '#domains/collections/remindPayers'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function remindPayers(app: App): void {
  app.post(
    '/collections/:id/remind',
    {
      schema: {
        operationId: 'remindPayers',
        tags: ['collections'],
        summary: 'Remind those who have not paid',
        description:
          'For its asker, once a day at most: `remindableAt` says from when, and until then it is `RATE_LIMITED`.',
        params: idParams,
        response: {
          200: ref(Collection),
          ...problemResponses('COLLECTION_NOT_FOUND', 'COLLECTION_ENDED', 'RATE_LIMITED'),
        },
      },
    },
    async (request) => presentCollection(await remind(app.context, sessionOf(request).userId, request.params.id)),
  )
}
