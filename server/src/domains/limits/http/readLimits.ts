import { presentLimits } from '#domains/limits/http/present'
import { Limits } from '#domains/limits/http/schemas'
import { readLimits as read } from '#domains/limits/readLimits'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readLimits(app: App): void {
  app.get(
    '/limits',
    {
      schema: {
        operationId: 'readLimits',
        tags: ['money'],
        summary: 'Every cap on what the user may move: used, left, when it counts afresh, and what lifts it',
        description:
          'For the owner of the session. Of the caps that a movement counts against the one that leaves least binds; what is above it is refused with its `refusal`. A class is lifted by external checks alone, never by a request.',
        response: { 200: ref(Limits), ...problemResponses() },
      },
    },
    async (request) => presentLimits(await read(app.context, sessionOf(request).userId)),
  )
}
