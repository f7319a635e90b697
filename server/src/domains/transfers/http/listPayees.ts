import { presentPayee } from '#domains/transfers/http/present'
import { PayeeList } from '#domains/transfers/http/schemas'
import { listPayees as list } from '#domains/transfers/listPayees'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listPayees(app: App): void {
  app.get(
    '/payees',
    {
      schema: {
        operationId: 'listPayees',
        tags: ['transfers'],
        summary: 'To whom the user has sent money last, each with a new ticket',
        description: 'For the owner of the session: ten at most. Who can’t be sent money now is left out.',
        response: { 200: ref(PayeeList), ...problemResponses() },
      },
    },
    async (request) => ({ items: (await list(app.context, sessionOf(request).userId)).map(presentPayee) }),
  )
}
