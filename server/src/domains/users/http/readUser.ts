import { readUser as read } from '#domains/users/readUser'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import { User } from '#http/schemas/session'
import type { App } from '#http/types'

export function readUser(app: App): void {
  app.get(
    '/me',
    {
      schema: {
        operationId: 'readUser',
        tags: ['accounts'],
        summary: 'The signed-in user',
        description:
          'For the owner of the session. Names and numbers come masked. `consentsDue` names the texts to agree to before going on, `unreadMessages` fills the badge.',
        response: { 200: ref(User), ...problemResponses() },
      },
    },
    async (request) => read(app.context, sessionOf(request).userId),
  )
}
