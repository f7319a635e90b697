import { presentLimits } from '#domains/limits/http/present'
import { Limits, OwnLimitRequest } from '#domains/limits/http/schemas'
import { setOwnLimit as set } from '#domains/limits/setOwnLimit'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses, proofCodes } from '#http/schemas/problem'
import type { App } from '#http/types'

export function setOwnLimit(app: App): void {
  app.put(
    '/limits/own',
    {
      schema: {
        operationId: 'setOwnLimit',
        tags: ['money'],
        summary: 'Set a cap on what one pays; lower at once, higher after a day or with a proof',
        description:
          'For the owner of the session. A lower cap holds at once and wants no proof. A higher one, or none any more, holds at once with a proof and otherwise after 24 hours, as `nextAt` says. What was moved before a cap was first set does not count.',
        body: ref(OwnLimitRequest),
        response: { 200: ref(Limits), ...problemResponses(...proofCodes) },
      },
    },
    async (request) => presentLimits(await set(app.context, sessionOf(request), request.body)),
  )
}
