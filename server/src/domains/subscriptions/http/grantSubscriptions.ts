import { SubscriptionGrants, SubscriptionList } from '#domains/subscriptions/http/schemas'
import { grantSubscriptions as grant } from '#domains/subscriptions/subscriptions'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function grantSubscriptions(app: App): void {
  app.post(
    '/subscriptions/grants',
    {
      schema: {
        operationId: 'grantSubscriptions',
        tags: ['messages'],
        summary: "Record what the user answered on the host's subscription sheet",
        description:
          'For the owner of the session, with what the host gave. Each `accept` is leave for one message; a template that is none of this host is `REQUEST_INVALID`.',
        body: ref(SubscriptionGrants),
        response: { 200: ref(SubscriptionList), ...problemResponses() },
      },
    },
    async (request) => ({ items: await grant(app.context, sessionOf(request), request.body.results) }),
  )
}
