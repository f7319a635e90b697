import { ShareQuestion } from '#domains/collections/http/schemas'
import { quoteShare as quote } from '#domains/collections/quoteShare'
import { sessionOf } from '#http/plugins/session'
import { presentQuote } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { TransferQuote } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function quoteShare(app: App): void {
  app.post(
    '/collections/:id/quote',
    {
      schema: {
        operationId: 'quoteShare',
        tags: ['collections'],
        summary: 'What stands in the way of paying one’s share; moves nothing',
        description:
          'For whoever has the share. As POST /v1/transfers/quote says it of any transfer; what is asked for arrives now.',
        params: idParams,
        body: ref(ShareQuestion),
        response: {
          200: ref(TransferQuote),
          ...problemResponses(
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'COLLECTION_NOT_FOUND',
            'COLLECTION_ENDED',
            'SHARE_PAID',
            'PAYEE_UNAVAILABLE',
            'PAYEE_NAME_WRONG',
            'RATE_LIMITED',
          ),
        },
      },
    },
    async (request) => {
      const { typedName = null } = request.body
      const { id: collectionId } = request.params
      return presentQuote(await quote(app.context, sessionOf(request).userId, { collectionId, typedName }))
    },
  )
}
