import { listConsents as list } from '#domains/consents/consents'
import { presentConsents } from '#domains/consents/http/present'
import { ConsentList } from '#domains/consents/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listConsents(app: App): void {
  app.get(
    '/consents',
    {
      schema: {
        operationId: 'listConsents',
        tags: ['accounts'],
        summary: 'What the user agreed to, document by document',
        description: 'For the owner of the session. `due` asks for agreement to a newer version.',
        response: { 200: ref(ConsentList), ...problemResponses() },
      },
    },
    async (request) => presentConsents(await list(app.context.database, sessionOf(request).userId)),
  )
}
