import { createRegistration as create } from '#domains/registrations/createRegistration'
import { RegistrationRequest } from '#domains/registrations/http/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Session } from '#http/schemas/session'
import type { App } from '#http/types'

export function createRegistration(app: App): void {
  app.post(
    '/registrations',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'createRegistration',
        tags: ['accounts'],
        summary: 'Open a wallet for a phone proven by SMS code or by the host; signs in',
        description:
          'Anybody may call it with a phone that is proven: by the SMS code of POST /v1/sms-codes with purpose `register`, or by the tickets of POST /v1/host-phones and POST /v1/host-sessions. The texts an account needs have to be agreed to in the version in force (`CONSENT_REQUIRED`). A phone with a wallet is told `PHONE_REGISTERED`, and only after it was proven; so is whoever sends the same code again after it opened the wallet, and signs in instead. Answers a session; the code and the tickets are spent, and are not when it is refused.',
        body: ref(RegistrationRequest),
        response: {
          201: ref(Session),
          ...problemResponses(
            'PHONE_INVALID',
            'CONSENT_REQUIRED',
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'PASSWORD_TOO_SHORT',
            'PASSWORD_TOO_LONG',
            'PASSWORD_COMMON',
            'SMS_CODE_WRONG',
            'SMS_CODE_EXPIRED',
            'SMS_CODE_USED_UP',
            'PHONE_REGISTERED',
            'HOST_TICKET_INVALID',
            'HOST_IDENTITY_TAKEN',
            'PHONE_TICKET_INVALID',
          ),
        },
      },
    },
    async (request, reply) => {
      const session = await create(app.context, { ...request.body, callerAddress: request.callerAddress })
      return reply.code(201).send(session)
    },
  )
}
