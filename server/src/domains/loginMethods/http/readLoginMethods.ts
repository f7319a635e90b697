import { LoginMethods } from '#domains/loginMethods/http/schemas'
import { readLoginMethods as read } from '#domains/loginMethods/readLoginMethods'
import { sessionOf } from '#http/plugins/session'
import { ref } from '#http/schemas/common'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

export function readLoginMethods(app: App): void {
  app.get(
    '/login-methods',
    {
      schema: {
        operationId: 'readLoginMethods',
        tags: ['accounts'],
        summary: 'Every way the user can sign in',
        description: 'For the owner of the session. `proofs` says which proof a change of these ways would take now.',
        response: { 200: ref(LoginMethods), ...problemResponses() },
      },
    },
    async (request) => read(app.context, sessionOf(request)),
  )
}
