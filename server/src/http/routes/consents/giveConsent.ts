import { sessionOf } from '#http/plugins/session'
import { presentConsents } from '#http/presenters/consents'
import { ref } from '#http/schemas/common'
import { ConsentList, ConsentRequest } from '#http/schemas/consents'
import { documentParams } from '#http/schemas/documentParams'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { giveConsent as give } from '#services/giveConsent'

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
