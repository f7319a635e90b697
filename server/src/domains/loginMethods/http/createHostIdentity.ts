import { createHostIdentity as create } from '#domains/loginMethods/createHostIdentity'
import { HostIdentityRequest, LoginMethods } from '#domains/loginMethods/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses, proofCodes } from '#http/schemas/problem'
import type { App } from '#http/types'

export function createHostIdentity(app: App): void {
  app.post(
    '/host-identities',
    {
      schema: {
        operationId: 'createHostIdentity',
        tags: ['accounts'],
        summary: 'Link the host identity of a login code; one’s own again changes nothing and needs no proof',
        description:
          'For the owner of the session. Adding a way in asks for a proof of the owner, `PROOF_REQUIRED` without one; `HOST_IDENTITY_TAKEN` when it signs in to another wallet. The same session may send the same login code again for five minutes. The owner is told.',
        body: ref(HostIdentityRequest),
        response: {
          201: ref(LoginMethods),
          ...problemResponses(
            'HOST_CODE_INVALID',
            'HOST_LOGIN_TOO_OFTEN',
            'HOST_USER_BLOCKED',
            'HOST_BUSY',
            'HOST_NOT_CONFIGURED',
            'HOST_IDENTITY_TAKEN',
            ...proofCodes,
          ),
        },
      },
    },
    async (request, reply) => reply.code(201).send(await create(app.context, sessionOf(request), request.body)),
  )
}
