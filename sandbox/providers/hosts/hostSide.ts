import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { guardDesk } from '#deskApi/guard'
import { typed } from '#typed'
import type { World } from '#world'

const strangerSchema = Type.Object(
  { phone: Type.Optional(Type.String({ pattern: '^1[3-9]\\d{9}$' })) },
  { additionalProperties: false },
)

/** Guards a host's own side like the desk, and answers what a call lacks in one shape. */
export function openHostSide(instance: FastifyInstance, world: World) {
  guardDesk(instance, world.config)
  instance.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    reply.code(error.statusCode ?? 500).send({ error: 'refused', message: error.message }),
  )
  return typed(instance)
}

/** Somebody the host does not know was named. */
export class UnknownUserError extends Error {
  override readonly name = 'UnknownUserError'
  readonly statusCode = 404

  constructor(subject: string) {
    super(`nobody here is ${subject}`)
  }
}

/** Lists the host's users and adds strangers. */
export function serveUsers(
  api: ReturnType<typeof openHostSide>,
  users: { list(): readonly object[]; addStranger(phone?: string): object },
): void {
  api.get('/people', async () => users.list())
  api.post('/people', { schema: { body: strangerSchema } }, async ({ body }, reply) => {
    reply.code(201)
    return users.addStranger(body.phone)
  })
}
