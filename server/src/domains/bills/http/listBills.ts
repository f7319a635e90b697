import { Type } from '@sinclair/typebox'
import { presentBillPage } from '#domains/bills/http/present'
import { BillPage } from '#domains/bills/http/schemas'
import { listBills as list } from '#domains/bills/listBills'
import { sessionOf } from '#http/plugins/session'
import { literals, ref } from '#http/schemas/common'
import { pageQuery } from '#http/schemas/pageQuery'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

const billQuery = Type.Object(
  {
    ...pageQuery,
    only: Type.Optional(literals(['troubled'], { description: 'Those alone that are still open or have failed' })),
    month: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM in Shanghai' })),
  },
  { additionalProperties: false },
)

export function listBills(app: App): void {
  app.get(
    '/bills',
    {
      schema: {
        operationId: 'listBills',
        tags: ['bills'],
        summary: "Everything that touched the user's money, newest first, with the sums of the months on the page",
        description:
          'For the owner of the session, in pages: `cursor` takes the `nextCursor` of the page before, with the same question (`CURSOR_INVALID`). Sums are of whole months, in integer fen, of what succeeded.',
        querystring: billQuery,
        response: { 200: ref(BillPage), ...problemResponses('CURSOR_INVALID') },
      },
    },
    async (request) => {
      const { cursor = null, limit, month = null, only } = request.query
      const { userId } = sessionOf(request)
      return presentBillPage(
        await list(app.context, { userId, month, isTroubled: only === 'troubled', cursor, countMax: limit ?? 20 }),
      )
    },
  )
}
