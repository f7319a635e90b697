import { Type } from '@sinclair/typebox'
import { presentMessagePage } from '#domains/messages/http/present'
import { MessagePage } from '#domains/messages/http/schemas'
import { listMessages as list } from '#domains/messages/listMessages'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { pageQuery } from '#http/schemas/pageQuery'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listMessages(app: App): void {
  app.get(
    '/messages',
    {
      schema: {
        operationId: 'listMessages',
        tags: ['messages'],
        summary: 'What the wallet told the user, newest first',
        description:
          'For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before (`CURSOR_INVALID`). The client has a sentence for each `kind` and fills in `params`.',
        querystring: Type.Object(pageQuery, { additionalProperties: false }),
        response: { 200: ref(MessagePage), ...problemResponses('CURSOR_INVALID') },
      },
    },
    async (request) => {
      const { cursor = null, limit } = request.query
      const { userId } = sessionOf(request)
      return presentMessagePage(await list(app.context, { userId, cursor, countMax: limit ?? 20 }))
    },
  )
}
