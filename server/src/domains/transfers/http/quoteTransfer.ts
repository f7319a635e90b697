import { TransferQuestion } from '#domains/transfers/http/schemas'
import { quoteTransfer as quote } from '#domains/transfers/quoteTransfer'
import { sessionOf } from '#http/plugins/session'
import { presentQuote } from '#http/present/transfer'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { TransferQuote } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function quoteTransfer(app: App): void {
  app.post(
    '/transfers/quote',
    {
      schema: {
        operationId: 'quoteTransfer',
        tags: ['transfers'],
        summary: 'What stands in the way of a transfer, and when it could arrive; moves nothing',
        description:
          'For the owner of the session. `refusal` tells beforehand what POST /v1/transfers would refuse, with the cap that binds and what it leaves. `proposed` is two hours for a larger sum to somebody new. For large sums `typedName` must be the first character of the payee’s name (`PAYEE_NAME_WRONG`; a few tries a day).',
        body: ref(TransferQuestion),
        response: {
          200: ref(TransferQuote),
          ...problemResponses(
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'PAYEE_TICKET_INVALID',
            'PAYEE_SELF',
            'PAYEE_UNAVAILABLE',
            'PAYEE_NAME_WRONG',
            'RATE_LIMITED',
          ),
        },
      },
    },
    async (request) => {
      const { payee, amountFen, typedName = null } = request.body
      const { userId } = sessionOf(request)
      return presentQuote(await quote(app.context, { userId, payee, amountFen, typedName }))
    },
  )
}
