import { recallTransfer as recall } from '#domains/transfers/recallTransfer'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function recallTransfer(app: App): void {
  app.post(
    '/transfers/:id/recall',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'recallTransfer',
        tags: ['transfers'],
        summary: 'Call a transfer back before it arrives',
        description:
          'For its payer, until `arrivesAt`; from then on it is `TRANSFER_DELIVERED`. Sent again it answers the same.',
        params: idParams,
        response: {
          200: ref(Transfer),
          ...problemResponses(
            'TRANSFER_NOT_FOUND',
            'TRANSFER_DELIVERED',
            'TRANSFER_ACCEPTED',
            'TRANSFER_REFUSED',
            'TRANSFER_RETURNED',
          ),
        },
      },
    },
    async (request) => presentTransfer(await recall(app.context, sessionOf(request).userId, request.params.id)),
  )
}
