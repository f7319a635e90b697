import { Type } from '@sinclair/typebox'
import { sessionOf } from '#http/plugins/session'
import { presentPointsPage } from '#http/presenters/points'
import { ref } from '#http/schemas/common'
import { pageQuery } from '#http/schemas/pageQuery'
import { PointsPage } from '#http/schemas/points'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { listPointsPage } from '#services/readPoints'

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
      return presentPointsPage(await listPointsPage(app.context, { userId, cursor, countMax: limit ?? 20 }))
    },
  )
}
