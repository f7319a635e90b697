import { idempotencyHeaders, idempotencyKeyOf, markReplay } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentTopUp } from '#http/presenters/money'
import { ref } from '#http/schemas/common'
import { TopUp, TopUpRequest } from '#http/schemas/money'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { createTopUp as create } from '#services/createTopUp'

export function createTopUp(app: App): void {
  app.post(
    '/topups',
    {
      schema: {
        operationId: 'createTopUp',
        tags: ['money'],
        summary: 'Top up the balance from a debit card; `paying` and `unknown` are settled later, once',
        headers: idempotencyHeaders,
        body: ref(TopUpRequest),
        response: {
          201: ref(TopUp),
          ...problemResponses(
            'CONSENT_REQUIRED',
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'PIN_WRONG',
            'PIN_LOCKED',
            'CARD_NOT_FOUND',
            'CARD_CREDIT_NOT_ALLOWED',
            'CARD_LOST',
            'CARD_EXPIRED',
            'TOPUP_CAP',
          ),
        },
      },
    },
    async (request, reply) => {
      const { userId, sessionId } = sessionOf(request)
      const idempotencyKey = idempotencyKeyOf(request)
      const { topUp, replayed } = await create(app.context, { userId, sessionId, idempotencyKey, ...request.body })
      markReplay(reply, replayed)
      return reply.code(201).send(presentTopUp(topUp))
    },
  )
}
