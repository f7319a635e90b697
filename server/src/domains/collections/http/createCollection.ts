import { createCollection as create } from '#domains/collections/createCollection'
import { presentCollection } from '#domains/collections/http/present'
import { Collection, CollectionRequest } from '#domains/collections/http/schemas'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createCollection(app: App): void {
  app.post(
    '/collections',
    {
      schema: {
        operationId: 'createCollection',
        tags: ['collections'],
        summary: 'Ask others for money: one for all of it, or several for a share each',
        description:
          'For the owner of the session, once verified. Needs an Idempotency-Key. It holds no money: a share is paid by a transfer of whoever it asks. Named people are told; the other shares are taken by whoever has the `card`. Open for seven days. How often one may ask a day is bounded (`RATE_LIMITED`).',
        headers: idempotencyHeaders,
        body: ref(CollectionRequest),
        response: replayable({
          201: ref(Collection),
          ...problemResponses(
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
            'IDENTITY_REQUIRED',
            'PAYEE_TICKET_INVALID',
            'PAYEE_SELF',
            'PAYEE_UNAVAILABLE',
            'RATE_LIMITED',
          ),
        }),
      },
    },
    async (request, reply) => {
      const { ownFen, note = null, shares } = request.body
      const input = {
        userId: sessionOf(request).userId,
        idempotencyKey: idempotencyKeyOf(request),
        ownFen,
        note,
        shares: shares.map(({ amountFen, payer = null }) => ({ amountFen, payer })),
      }
      const { seen, replayed } = await create(app.context, input)
      markReplay(reply, replayed)
      return reply.code(201).send(presentCollection(seen))
    },
  )
}
