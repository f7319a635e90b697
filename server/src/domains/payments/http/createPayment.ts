import { paymentLimitCodes } from '@wallet/rules'
import { chosenSource } from '#domains/payments/chosenSource'
import { createPayment as create, type PaymentInput } from '#domains/payments/createPayment'
import { presentPayment } from '#domains/payments/http/present'
import { Payment, PaymentRequest } from '#domains/payments/http/schemas'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createPayment(app: App): void {
  app.post(
    '/payments',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'createPayment',
        tags: ['payments'],
        summary: 'Pay a merchant; 200 with the first receipt when this user had paid the order before',
        description:
          'For the owner of the session, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice; with another request it is `IDEMPOTENCY_KEY_REUSED`. Amounts are integer fen and must be those of the order (`ORDER_AMOUNT_MISMATCH`). An order is paid once, by one person: `ORDER_PAYING` is of this moment and may be tried again, `ORDER_PAID` and `ORDER_CLOSED` are for good. `STATIC_CAP` and `CLASS_CAP` tell in `params` what is left in fen. A combined payment is made from all that the balance was said to have, `balanceFen`, and the card for the rest: both or neither. With a card the answer may be `paying` or `unknown`: settled later, at the latest at `settlesBy`.',
        headers: idempotencyHeaders,
        body: ref(PaymentRequest),
        response: replayable({
          200: ref(Payment),
          201: ref(Payment),
          ...problemResponses(
            'CONSENT_REQUIRED',
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
            'QR_UNREADABLE',
            'QR_FOREIGN',
            'QR_SIGNATURE_INVALID',
            'QR_EXPIRED',
            'MERCHANT_UNKNOWN',
            'MERCHANT_CLOSED',
            'ORDER_AMOUNT_MISMATCH',
            'ORDER_CLOSED',
            'ORDER_PAID',
            'ORDER_PAYING',
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'IDENTITY_REQUIRED',
            'PIN_NOT_SET',
            'PIN_WRONG',
            'PIN_LOCKED',
            'BALANCE_SHORT',
            ...paymentLimitCodes,
            'CARD_NOT_FOUND',
            'CARD_LOST',
            'CARD_EXPIRED',
            'CARD_CREDIT_NOT_ALLOWED',
          ),
        }),
      },
    },
    async (request, reply) => {
      const { userId, sessionId } = sessionOf(request)
      const { code, amountFen, pin } = request.body
      const source = chosenSource(request.body.source)
      const idempotencyKey = idempotencyKeyOf(request)
      const input: PaymentInput = { userId, sessionId, idempotencyKey, code, amountFen, source, pin }
      const { view, how } = await create(app.context, input)
      markReplay(reply, how === 'replayed')
      return reply.code(how === 'receipt' ? 200 : 201).send(presentPayment(view))
    },
  )
}
