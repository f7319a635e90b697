import { RefreshRequest } from '#domains/sessions/http/schemas'
import { refreshSession as refresh } from '#domains/sessions/refreshSession'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { Session } from '#http/schemas/session'
import type { App } from '#http/types'

export function refreshSession(app: App): void {
  app.post(
    '/sessions/refresh',
    {
      config: { provesIdentity: true },
      schema: {
        operationId: 'refreshSession',
        tags: ['accounts'],
        summary: 'Exchange a refresh token for a fresh pair; each may be exchanged once',
        description:
          'For whoever holds the refresh token. Of each pair there is one successor: asking again with the same token gives the same pair until that pair is used, so that a lost answer costs nothing. A token that comes again later betrays a copy: the session ends and its owner is told (`REFRESH_TOKEN_INVALID`). After 180 days a session ends in any case.',
        body: ref(RefreshRequest),
        response: { 200: ref(Session), ...problemResponses('REFRESH_TOKEN_INVALID') },
      },
    },
    async (request) => refresh(app.context, request.body.refreshToken),
  )
}
