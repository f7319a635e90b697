import { createSmsCode as create } from '#domains/proofs/createSmsCode'
import { SmsCodeRequest, SmsCodeSent } from '#domains/proofs/http/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createSmsCode(app: App): void {
  app.post(
    '/sms-codes',
    {
      schema: {
        operationId: 'createSmsCode',
        tags: ['accounts'],
        summary: 'Text a code to a phone; the same answer whether it has a wallet or not',
        description:
          'Anybody may ask. At most one code a minute and a few an hour and a day for each phone, besides the budgets of the caller and of the whole service: `SMS_TOO_SOON`, `SMS_HOURLY_LIMIT` and `SMS_DAILY_LIMIT` tell in `params` how long to wait. A code opens the wallet of the phone or, where there is none, a new one: once, within five minutes and a few tries.',
        body: ref(SmsCodeRequest),
        response: {
          202: ref(SmsCodeSent),
          ...problemResponses(
            'PHONE_INVALID',
            'SMS_TOO_SOON',
            'SMS_HOURLY_LIMIT',
            'SMS_DAILY_LIMIT',
            'SMS_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const { phone } = request.body
      const sent = await create(app.context, { phone, purpose: 'login', callerAddress: request.callerAddress })
      return reply.code(202).send(sent)
    },
  )
}
