import { paymentLimitCodes } from '@wallet/rules'
import { presentConfirmedCharge } from '#domains/charges/http/present'
import { ChargeConfirmation, ConfirmedCharge } from '#domains/charges/http/schemas'
import { confirmCharge as confirm } from '#domains/charges/payerCharges'
import { chosenSource } from '#domains/payments/chosenSource'
import { idempotencyHeaders, idempotencyKeyOf, markReplay, replayable } from '#http/idempotencyKey'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function confirmCharge(app: App): void {
  app.post(
    '/charges/:id/confirm',
    {
      config: { movesMoney: true },
      schema: {
        operationId: 'confirmCharge',
        tags: ['payments'],
        summary: 'Pay a charge that waits for the PIN; 200 when this user had paid it before',
        description:
          'For the payer, with the payment PIN. Needs an Idempotency-Key: the same key with the same request gives the same answer, with `Idempotency-Replayed: true`, and no money twice. `CHARGE_EXPIRED`, `CHARGE_REVERSED` and `CHARGE_REFUSED` say that the charge is over and no money has moved. The answer names the payment; `GET /v1/payments/by-key/{key}` finds it when the answer was lost.',
        params: idParams,
        headers: idempotencyHeaders,
        body: ref(ChargeConfirmation),
        response: replayable({
          200: ref(ConfirmedCharge),
          201: ref(ConfirmedCharge),
          ...problemResponses(
            'CHARGE_NOT_FOUND',
            'CHARGE_EXPIRED',
            'CHARGE_REVERSED',
            'CHARGE_REFUSED',
            'MERCHANT_CLOSED',
            'ORDER_PAYING',
            'CONSENT_REQUIRED',
            'IDEMPOTENCY_KEY_MISSING',
            'IDEMPOTENCY_KEY_REUSED',
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
      const idempotencyKey = idempotencyKeyOf(request)
      const { view, how } = await confirm(app.context, {
        ...sessionOf(request),
        idempotencyKey,
        chargeId: request.params.id,
        source: chosenSource(request.body.source),
        pin: request.body.pin,
      })
      markReplay(reply, how === 'replayed')
      return reply.code(how === 'receipt' ? 200 : 201).send(presentConfirmedCharge(view.payment))
    },
  )
}
