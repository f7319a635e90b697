import { createTopUp as create } from '#domains/topups/createTopUp'
import { presentTopUp } from '#domains/topups/http/present'
import { TopUp, TopUpRequest } from '#domains/topups/http/schemas'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createTopUp(app: App): void {
  app.post(
    '/topups',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createTopUp',
        tags: ['money'],
        summary: 'Top up the balance from a debit card; `paying` and `unknown` are settled later, once',
        description:
          'For the owner of the session, with a bound debit card and the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. `TOPUP_CAP` names in `params` the cap and what is left in fen: nobody may top up more than the account may still pay out. An answer `paying` or `unknown` is settled later, at the latest at `settlesBy`.',
        headers: idempotencyHeaders,
        body: ref(TopUpRequest),
        response: replayable({
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
        }),
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
