import { presentWithdrawal } from '#domains/withdrawals/http/present'
import { Withdrawal } from '#domains/withdrawals/http/schemas'
import { readWithdrawalByKey as read } from '#domains/withdrawals/readWithdrawal'
import { keyParams } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readWithdrawalByKey(app: App): void {
  app.get(
    '/withdrawals/by-key/:key',
    {
      schema: {
        operationId: 'readWithdrawalByKey',
        tags: ['money'],
        summary: 'What became of a withdrawal whose answer was lost; WITHDRAWAL_NOT_FOUND when it never arrived',
        description:
          'For its owner, after an answer was lost. `WITHDRAWAL_NOT_FOUND` says that nothing arrived under this key and no money moved: the same request may be sent again under it.',
        params: keyParams,
        response: { 200: ref(Withdrawal), ...problemResponses('WITHDRAWAL_NOT_FOUND') },
      },
    },
    async (request) => presentWithdrawal(await read(app.context, sessionOf(request).userId, request.params.key)),
  )
}
