import { transferLimitCodes } from '@wallet/rules'
import { createTransfer as create } from '#domains/transfers/createTransfer'
import { TransferRequest } from '#domains/transfers/http/schemas'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { presentTransfer } from '#http/present/transfer'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Transfer } from '#http/schemas/transfers'
import type { App } from '#http/types'

export function createTransfer(app: App): void {
  app.post(
    '/transfers',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createTransfer',
        tags: ['transfers'],
        summary: 'Send money to somebody; it is theirs once they have accepted it',
        description:
          'For the owner of the session, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. The money is reserved from the balance at once. Its payee has 24 hours from its arrival to accept; refused, called back before it arrives, or not accepted in time it goes back whole. Caps tell in `params` what is left in fen.',
        headers: idempotencyHeaders,
        body: ref(TransferRequest),
        response: replayable({
          201: ref(Transfer),
          ...problemResponses(
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'PAYEE_TICKET_INVALID',
            'PAYEE_SELF',
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
      const { note = null, typedName = null, ...asked } = request.body
      const { userId, sessionId } = sessionOf(request)
      const idempotencyKey = idempotencyKeyOf(request)
      const input = { userId, sessionId, idempotencyKey, note, typedName, ...asked }
      const { view, replayed } = await create(app.context, input)
      markReplay(reply, replayed)
      return reply.code(201).send(presentTransfer(view))
    },
  )
}
