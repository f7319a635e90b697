import { RefreshRequest, Session } from '#http/schemas/accounts'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'
import { refreshSession as refresh } from '#services/refreshSession'

export function refreshSession(app: App): void {
  app.post(
    '/sessions/refresh',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'refreshSession',
        tags: ['accounts'],
        summary: 'Exchange a refresh token for a fresh pair; each may be exchanged once',
        body: ref(RefreshRequest),
        response: { 200: ref(Session), ...problemResponses('REFRESH_TOKEN_INVALID') },
      },
    },
    async (request) => refresh(app.context, request.body.refreshToken),
  )
}
