import { transferLimitCodes } from '@wallet/rules'
import { SharePayment } from '#domains/collections/http/schemas'
import { payShare as pay } from '#domains/collections/payShare'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function payShare(app: App): void {
  app.post(
    '/collections/:id/pay',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'payShare',
        tags: ['collections'],
        summary: 'Pay one’s share',
        description:
          'For whoever has the share, with the payment PIN. Needs an Idempotency-Key. A transfer whose payee has it at once, without accepting it; a lost answer is found by GET /v1/transfers-by-key. Of payment, refusal, close and expiry of one share exactly one comes true.',
        headers: idempotencyHeaders,
        params: idParams,
        body: ref(SharePayment),
        response: replayable({
          201: ref(Transfer),
          ...problemResponses(
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'COLLECTION_NOT_FOUND',
            'COLLECTION_ENDED',
            'SHARE_PAID',
            'PAYEE_UNAVAILABLE',
            'PAYEE_NAME_WRONG',
            'RATE_LIMITED',
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'PIN_WRONG',
            'PIN_LOCKED',
            'BALANCE_SHORT',
            'ACCOUNT_CLOSED',
            ...transferLimitCodes,
          ),
        }),
      },
    },
    async (request, reply) => {
      const { typedName = null, pin } = request.body
      const { userId, sessionId } = sessionOf(request)
      const idempotencyKey = idempotencyKeyOf(request)
      const { id: collectionId } = request.params
      const { view, replayed } = await pay(app.context, {
        userId,
        sessionId,
        idempotencyKey,
        collectionId,
        typedName,
        pin,
      })
      markReplay(reply, replayed)
      return reply.code(201).send(presentTransfer(view))
    },
  )
}
