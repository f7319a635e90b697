import { sessionOf } from '#http/plugins/session'
import { idParams, ref } from '#http/schemas/common'
import { LoginMethods } from '#http/schemas/hosts'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { detachHostIdentity } from '#services/detachHostIdentity'

export function deleteHostIdentity(app: App): void {
  app.delete(
    '/host-identities/:id',
    {
      schema: {
        operationId: 'deleteHostIdentity',
        tags: ['accounts'],
        summary: 'Detach a host identity; sessions it opened elsewhere end',
        params: idParams,
        response: { 200: ref(LoginMethods), ...problemResponses('NOT_FOUND', 'LAST_LOGIN_METHOD') },
      },
    },
    async (request) => detachHostIdentity(app.context, sessionOf(request), request.params.id),
  )
}
