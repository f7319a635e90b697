import { Type } from '@sinclair/typebox'
import { presentPointsPage } from '#domains/points/http/present'
import { PointsPage } from '#domains/points/http/schemas'
import { listPointsEntries as list } from '#domains/points/readPoints'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { pageQuery } from '#http/schemas/pageQuery'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listPointsEntries(app: App): void {
  app.get(
    '/points/entries',
    {
      schema: {
        operationId: 'listPointsEntries',
        tags: ['bills'],
        summary: 'Where the points came from, newest first',
        description:
          'For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before (`CURSOR_INVALID`).',
        querystring: Type.Object(pageQuery, { additionalProperties: false }),
        response: { 200: ref(PointsPage), ...problemResponses('CURSOR_INVALID') },
      },
    },
    async (request) => {
      const { cursor = null, limit } = request.query
      const { userId } = sessionOf(request)
      return presentPointsPage(await list(app.context, { userId, cursor, countMax: limit ?? 20 }))
    },
  )
}
