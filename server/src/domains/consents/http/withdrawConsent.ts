import { documentParams } from '#domains/consents/http/documentParams'
import { presentConsents } from '#domains/consents/http/present'
import { ConsentList } from '#domains/consents/http/schemas'
import { withdrawConsent as withdraw } from '#domains/consents/withdrawConsent'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function withdrawConsent(app: App): void {
  app.delete(
    '/consents/:document',
    {
      schema: {
        operationId: 'withdrawConsent',
        tags: ['accounts'],
        summary: 'Take a consent back; for terms or privacy this ends every session of the user',
        description:
          'For the owner of the session. What was given stays in the history, what is under way is finished, and a verified identity stays, because the law has payment institutions keep it. Without `terms` or `privacy` nobody stays signed in: every session of the user ends, this one too. Taking it back again changes nothing.',
        params: documentParams,
        response: { 200: ref(ConsentList), ...problemResponses() },
      },
    },
    async (request) => presentConsents(await withdraw(app.context, sessionOf(request), request.params.document)),
  )
}
