import { presentBalance } from '#domains/balance/http/present'
import { Balance } from '#domains/balance/http/schemas'
import { readBalance as read } from '#domains/balance/readBalance'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readBalance(app: App): void {
  app.get(
    '/balance',
    {
      schema: {
        operationId: 'readBalance',
        tags: ['money'],
        summary: 'What the wallet holds',
        description:
          'For the owner of the session. Money is in integer fen; points are no money. `topUpRoom` is what POST /v1/topups would take, so that nobody is offered what is refused; `sources` says in short what GET /v1/preflight does, so that one answer fills the first page.',
        response: { 200: ref(Balance), ...problemResponses() },
      },
    },
    async (request) => presentBalance(await read(app.context, sessionOf(request).userId)),
  )
}
