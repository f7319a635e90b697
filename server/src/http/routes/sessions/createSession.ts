import { Session, SessionRequest } from '#http/schemas/accounts'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { openSession } from '#services/openSession'

export function createSession(app: App): void {
  app.post(
    '/sessions',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'createSession',
        tags: ['accounts'],
        summary: 'Sign in by password or by SMS code',
        body: ref(SessionRequest),
        response: {
          201: ref(Session),
          ...problemResponses(
            'PHONE_INVALID',
            'SEAL_INVALID',
            'SEAL_EXPIRED',
            'CREDENTIALS_WRONG',
            'LOGIN_LOCKED',
            'SMS_CODE_WRONG',
            'SMS_CODE_EXPIRED',
            'SMS_CODE_USED_UP',
            'PHONE_NOT_REGISTERED',
            'CONSENT_REQUIRED',
            'HOST_TICKET_INVALID',
            'HOST_IDENTITY_TAKEN',
          ),
        },
      },
    },
    async (request, reply) => reply.code(201).send(await openSession(app.context, request.body)),
  )
}
