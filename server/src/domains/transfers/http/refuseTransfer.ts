import { refuseTransfer as refuse } from '#domains/transfers/refuseTransfer'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function refuseTransfer(app: App): void {
  app.post(
    '/transfers/:id/refuse',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'refuseTransfer',
        tags: ['transfers'],
        summary: 'Send back what was sent to the user',
        description: 'For its payee. The payer has the money at once. Sent again it answers the same.',
        params: idParams,
        response: {
          200: ref(Transfer),
          ...problemResponses('TRANSFER_NOT_FOUND', 'TRANSFER_ACCEPTED', 'TRANSFER_RETURNED', 'TRANSFER_RECALLED'),
        },
      },
    },
    async (request) => presentTransfer(await refuse(app.context, sessionOf(request).userId, request.params.id)),
  )
}
