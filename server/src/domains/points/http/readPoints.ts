import { Points } from '#domains/points/http/schemas'
import { readPoints as read } from '#domains/points/readPoints'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readPoints(app: App): void {
  app.get(
    '/points',
    {
      schema: {
        operationId: 'readPoints',
        tags: ['bills'],
        summary: 'Points the user has and has ever earned',
        description: 'For the owner of the session. Points are a book of their own and no money.',
        response: { 200: ref(Points), ...problemResponses() },
      },
    },
    async (request) => read(app.context, sessionOf(request).userId),
  )
}
