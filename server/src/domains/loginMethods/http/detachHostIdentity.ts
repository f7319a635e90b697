import { detachHostIdentity as detach } from '#domains/loginMethods/detachHostIdentity'
import { HostDetachment, LoginMethods } from '#domains/loginMethods/http/schemas'
import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { problemResponses, proofCodes } from '#http/schemas/problem'
import type { App } from '#http/types'

export function detachHostIdentity(app: App): void {
  app.post(
    '/host-identities/:id/detach',
    {
      schema: {
        operationId: 'detachHostIdentity',
        tags: ['accounts'],
        summary: 'Detach a host identity; sessions it opened elsewhere end',
        description:
          'For the owner of the session. Asks for a proof of the owner like every change of the ways in. The sessions it opened elsewhere end. One that was theirs and is detached stays so, and needs no proof: sent again, the answer is the same. `LAST_LOGIN_METHOD` while it is the last one and there is no password: an SMS code alone is too weak to be the only way in.',
        params: idParams,
        body: ref(HostDetachment),
        response: { 200: ref(LoginMethods), ...problemResponses('NOT_FOUND', 'LAST_LOGIN_METHOD', ...proofCodes) },
      },
    },
    async (request) => {
      const { proof } = request.body
      return detach(app.context, sessionOf(request), { identityId: request.params.id, proof })
    },
  )
}
