import { createWithdrawal as create } from '#domains/withdrawals/createWithdrawal'
import { presentWithdrawal } from '#domains/withdrawals/http/present'
import { Withdrawal, WithdrawalRequest } from '#domains/withdrawals/http/schemas'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createWithdrawal(app: App): void {
  app.post(
    '/withdrawals',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createWithdrawal',
        tags: ['money'],
        summary: 'Send money of the balance to a debit card; `paying` and `unknown` are settled later, once',
        description:
          'For the owner of the session, to a bound debit card, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. `feeFen` is the fee that the user agreed to, beside the amount: when it is another by now nothing moves (`WITHDRAWAL_FEE_CHANGED`), ask GET /v1/withdrawals/quote again. Amount and fee are reserved until the bank has answered; a refusal frees them. `WITHDRAWAL_CAP` tells in `params` what is left in fen. An answer `paying` or `unknown` is settled later, at the latest at `settlesBy`.',
        headers: idempotencyHeaders,
        body: ref(WithdrawalRequest),
        response: replayable({
          201: ref(Withdrawal),
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
            'WITHDRAWAL_CAP',
            'WITHDRAWAL_FEE_CHANGED',
            'BALANCE_SHORT',
          ),
        }),
      },
    },
    async (request, reply) => {
      const { userId, sessionId } = sessionOf(request)
      const idempotencyKey = idempotencyKeyOf(request)
      const { withdrawal, replayed } = await create(app.context, { userId, sessionId, idempotencyKey, ...request.body })
      markReplay(reply, replayed)
      return reply.code(201).send(presentWithdrawal(withdrawal))
    },
  )
}
