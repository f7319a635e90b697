import { giveConsent as give } from '#domains/consents/giveConsent'
import { documentParams } from '#domains/consents/http/documentParams'
import { presentConsents } from '#domains/consents/http/present'
import { ConsentList, ConsentRequest } from '#domains/consents/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function giveConsent(app: App): void {
  app.put(
    '/consents/:document',
    {
      schema: {
        operationId: 'giveConsent',
        tags: ['accounts'],
        summary: 'Agree to a document in the version in force',
        description:
          'For the owner of the session. Only the version in force can be agreed to (`CONSENT_REQUIRED` with another). Agreeing again changes nothing.',
        params: documentParams,
        body: ref(ConsentRequest),
        response: { 200: ref(ConsentList), ...problemResponses('CONSENT_REQUIRED') },
      },
    },
    async (request) => {
      const consent = { document: request.params.document, version: request.body.version }
      return presentConsents(await give(app.context, sessionOf(request), consent))
    },
  )
}
