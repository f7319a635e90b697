import { acceptTransfer as accept } from '#domains/transfers/acceptTransfer'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function acceptTransfer(app: App): void {
  app.post(
    '/transfers/:id/accept',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'acceptTransfer',
        tags: ['transfers'],
        summary: 'Take money that was sent to the user',
        description:
          'For its payee, once verified. Sent again it answers the same: the money is taken once. `RECEIVE_CAP` when the account could never pay out what it would hold then; the transfer waits on.',
        params: idParams,
        response: {
          200: ref(Transfer),
          ...problemResponses(
            'TRANSFER_NOT_FOUND',
            'IDENTITY_REQUIRED',
            'RECEIVE_CAP',
            'TRANSFER_REFUSED',
            'TRANSFER_RETURNED',
            'TRANSFER_RECALLED',
          ),
        },
      },
    },
    async (request) => presentTransfer(await accept(app.context, sessionOf(request).userId, request.params.id)),
  )
}
