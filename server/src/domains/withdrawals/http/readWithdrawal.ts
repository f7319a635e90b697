import { presentWithdrawal } from '#domains/withdrawals/http/present'
import { Withdrawal } from '#domains/withdrawals/http/schemas'
import { readWithdrawal as read } from '#domains/withdrawals/readWithdrawal'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readWithdrawal(app: App): void {
  app.get(
    '/withdrawals/:id',
    {
      schema: {
        operationId: 'readWithdrawal',
        tags: ['money'],
        summary: 'A withdrawal in its present state',
        description:
          'For its owner; anybody else is told `WITHDRAWAL_NOT_FOUND`. Asked again while it is `paying` or `unknown`.',
        params: idParams,
        response: { 200: ref(Withdrawal), ...problemResponses('WITHDRAWAL_NOT_FOUND') },
      },
    },
    async (request) => presentWithdrawal(await read(app.context, sessionOf(request).userId, request.params.id)),
  )
}
