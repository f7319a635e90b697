import { SubscriptionList } from '#domains/subscriptions/http/schemas'
import { listSubscriptions as list } from '#domains/subscriptions/subscriptions'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listSubscriptions(app: App): void {
  app.get(
    '/subscriptions',
    {
      schema: {
        operationId: 'listSubscriptions',
        tags: ['messages'],
        summary: 'Which messages may be sent through the host this session belongs to, and how many',
        description:
          'For the owner of the session. Empty in a browser, and where the operator has set up no templates.',
        response: { 200: ref(SubscriptionList), ...problemResponses() },
      },
    },
    async (request) => ({ items: await list(app.context, sessionOf(request)) }),
  )
}
