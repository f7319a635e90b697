import { createCardBinding as create } from '#domains/cards/createCardBinding'
import { presentCardBinding } from '#domains/cards/http/present'
import { CardBinding, CardBindingRequest } from '#domains/cards/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createCardBinding(app: App): void {
  app.post(
    '/card-bindings',
    {
      schema: {
        operationId: 'createCardBinding',
        tags: ['cards'],
        summary: 'Start to bind a card: the bank checks the holder and texts its own code',
        description:
          'For the owner of the session, with a verified identity (`IDENTITY_REQUIRED`) and agreement to the text `cards` (`CONSENT_REQUIRED`). What can be told without the bank is told first, so that a slip costs none of the tries a bank allows a day (`CARD_FIELD_MISMATCH` tells the field and the tries left, `CARD_TRIES_EXCEEDED` that none are). Nothing is bound until POST /v1/card-bindings/{id}/confirm.',
        body: ref(CardBindingRequest),
        response: {
          201: ref(CardBinding),
          ...problemResponses(
            'CONSENT_REQUIRED',
            'IDENTITY_REQUIRED',
            'CARD_NUMBER_INVALID',
            'PHONE_INVALID',
            'CARD_BANK_UNKNOWN',
            'CARD_CREDIT_AGE',
            'CARD_ALREADY_BOUND',
            'CARD_LIMIT_REACHED',
            'CARD_FIELD_MISMATCH',
            'CARD_TRIES_EXCEEDED',
            'CARD_LOST',
            'CARD_EXPIRED',
            'CARD_RESTRICTED',
            'BANK_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const { cardNumber, phone } = request.body
      const binding = await create(app.context, { userId: sessionOf(request).userId, cardNumber, phone })
      return reply.code(201).send(presentCardBinding(binding))
    },
  )
}
