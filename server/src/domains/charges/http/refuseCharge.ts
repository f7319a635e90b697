import { Type } from '@sinclair/typebox'
import { refuseCharge as refuse } from '#domains/charges/payerCharges'
import { sessionOf } from '#http/plugins/session'
import { idParams } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function refuseCharge(app: App): void {
  app.post(
    '/charges/:id/refuse',
    {
      schema: {
        operationId: 'refuseCharge',
        tags: ['payments'],
        summary: 'Say no to a charge that waits for the PIN',
        description:
          'For the payer. The charge is over and no money moves; the merchant is told that it has failed. Saying it again changes nothing. `ORDER_PAID` and `ORDER_PAYING`: it came too late.',
        params: idParams,
        response: {
          204: Type.Null({ description: 'It is over' }),
          ...problemResponses('CHARGE_NOT_FOUND', 'ORDER_PAID', 'ORDER_PAYING'),
        },
      },
    },
    async (request, reply) => {
      await refuse(app.context, sessionOf(request).userId, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
