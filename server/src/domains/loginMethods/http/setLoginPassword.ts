import { LoginMethods, LoginPasswordRequest } from '#domains/loginMethods/http/schemas'
import { setLoginPassword as set } from '#domains/loginMethods/setLoginPassword'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses, proofCodes } from '#http/schemas/problem'
import type { App } from '#http/types'

export function setLoginPassword(app: App): void {
  app.put(
    '/login-password',
    {
      schema: {
        operationId: 'setLoginPassword',
        tags: ['accounts'],
        summary: 'Set the first login password',
        description:
          'For the owner of the session, and only while there is no password (`PASSWORD_ALREADY_SET`). Adding a way in asks for a proof of the owner, `PROOF_REQUIRED` without one; what is wrong with the password is told before that. The owner is told.',
        body: ref(LoginPasswordRequest),
        response: {
          200: ref(LoginMethods),
          ...problemResponses(
            'PASSWORD_TOO_SHORT',
            'PASSWORD_TOO_LONG',
            'PASSWORD_COMMON',
            'PASSWORD_ALREADY_SET',
            ...proofCodes,
          ),
        },
      },
    },
    async (request) => set(app.context, sessionOf(request), request.body),
  )
}
