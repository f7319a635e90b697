import { presentWithdrawalQuote } from '#domains/withdrawals/http/present'
import { WithdrawalQuote } from '#domains/withdrawals/http/schemas'
import { quoteWithdrawal as quote } from '#domains/withdrawals/quoteWithdrawal'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function quoteWithdrawal(app: App): void {
  app.get(
    '/withdrawals/quote',
    {
      schema: {
        operationId: 'quoteWithdrawal',
        tags: ['money'],
        summary: 'What a withdrawal may come to, what it costs and when it arrives',
        description:
          'For the owner of the session, before the PIN is asked for. The fee is nothing within the free quota of a Shanghai month, above it 0.1 % rounded up to the fen, at least 10 fen; it leaves the balance beside the amount. What is promised here is checked again when the withdrawal is made.',
        response: { 200: ref(WithdrawalQuote), ...problemResponses('IDENTITY_REQUIRED') },
      },
    },
    async (request) => presentWithdrawalQuote(await quote(app.context, sessionOf(request).userId)),
  )
}
