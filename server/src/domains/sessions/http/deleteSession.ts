import { Type } from '@sinclair/typebox'
import { deleteSession as remove } from '#domains/sessions/deleteSession'
import { sessionOf } from '#http/plugins/session'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function deleteSession(app: App): void {
  app.delete(
    '/sessions/current',
    {
      schema: {
        operationId: 'deleteSession',
        tags: ['accounts'],
        summary: 'Sign out',
        description:
          'Ends the session of the token; its tokens are worth nothing from then on. Other sessions of the user stay.',
        response: { 204: Type.Null({ description: 'Signed out' }), ...problemResponses() },
      },
    },
    async (request, reply) => {
      await remove(app.context, sessionOf(request))
      return reply.code(204).send(null)
    },
  )
}
