import { createHostSession as create } from '#domains/sessions/createHostSession'
import { HostSession, HostSessionRequest } from '#domains/sessions/http/schemas'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createHostSession(app: App): void {
  app.post(
    '/host-sessions',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'createHostSession',
        tags: ['accounts'],
        summary: 'Sign in by the host’s login code, or get a ticket that proves the host identity',
        description:
          'Anybody may call it from WeChat or Alipay. A host identity that is linked to a wallet signs in at once; any other gets a ticket to register or to sign in with, which links it. A login code works once (`HOST_CODE_INVALID`). `HOST_NOT_CONFIGURED` and `HOST_BUSY` are about the host, not the caller: other ways to sign in stay open.',
        body: ref(HostSessionRequest),
        response: {
          200: ref(HostSession),
          ...problemResponses(
            'HOST_CODE_INVALID',
            'HOST_LOGIN_TOO_OFTEN',
            'HOST_USER_BLOCKED',
            'HOST_BUSY',
            'HOST_NOT_CONFIGURED',
            'CONSENT_REQUIRED',
          ),
        },
      },
    },
    async (request) => create(app.context, request.body),
  )
}
