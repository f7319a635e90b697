import { TransferList } from '#domains/transfers/http/schemas'
import { listWaitingTransfers as list } from '#domains/transfers/listWaitingTransfers'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function listWaitingTransfers(app: App): void {
  app.get(
    '/transfers/waiting',
    {
      schema: {
        operationId: 'listWaitingTransfers',
        tags: ['transfers'],
        summary: 'What waits for the user to accept',
        description:
          'For the owner of the session, what was sent to their phone before they had a wallet included. What is not accepted by its `expiresAt` goes back.',
        response: { 200: ref(TransferList), ...problemResponses() },
      },
    },
    async (request) => ({ items: (await list(app.context, sessionOf(request).userId)).map(presentTransfer) }),
  )
}
