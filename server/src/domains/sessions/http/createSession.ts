import { createSession as create } from '#domains/sessions/createSession'
import { SessionRequest } from '#domains/sessions/http/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Session } from '#http/schemas/session'
import type { App } from '#http/types'

export function createSession(app: App): void {
  app.post(
    '/sessions',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'createSession',
        tags: ['accounts'],
        summary: 'Sign in by password or by SMS code',
        description:
          'Anybody may call it, with exactly one of password and SMS code. `PHONE_NOT_REGISTERED` leaves a right code as it is: it is still good for a registration. Wrong passwords are counted for each phone: `CREDENTIALS_WRONG` is the same for a phone without a wallet, and `LOGIN_LOCKED` tells in `params` until when. When a text the account needs has a new version, agreement goes with the request (`CONSENT_REQUIRED`). A hostTicket links that host identity to the wallet. A sign-in on a new device is told to the owner.',
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
    async (request, reply) => reply.code(201).send(await create(app.context, request.body)),
  )
}
