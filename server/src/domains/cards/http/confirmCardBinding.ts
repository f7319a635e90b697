import { confirmCardBinding as confirm } from '#domains/cards/confirmCardBinding'
import { presentCard } from '#domains/cards/http/present'
import { Card, CardBindingConfirmation } from '#domains/cards/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function confirmCardBinding(app: App): void {
  app.post(
    '/card-bindings/:id/confirm',
    {
      schema: {
        operationId: 'confirmCardBinding',
        tags: ['cards'],
        summary: "Bind the card with the bank's SMS code",
        description:
          'For the owner who began the binding. A wrong code may be typed again a few times (`SMS_CODE_WRONG`, then `SMS_CODE_USED_UP`); after ten minutes or so the binding is over (`CARD_BINDING_EXPIRED`). Confirming once more answers the same card. The owner is told.',
        params: idParams,
        body: ref(CardBindingConfirmation),
        response: {
          201: ref(Card),
          ...problemResponses(
            'NOT_FOUND',
            'CARD_BINDING_EXPIRED',
            'SMS_CODE_WRONG',
            'SMS_CODE_USED_UP',
            'CARD_ALREADY_BOUND',
            'CARD_LIMIT_REACHED',
            'CARD_CREDIT_AGE',
            'BANK_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const { smsCode } = request.body
      const { userId } = sessionOf(request)
      const card = await confirm(app.context, { userId, bindingId: request.params.id, smsCode })
      return reply.code(201).send(presentCard(card))
    },
  )
}
