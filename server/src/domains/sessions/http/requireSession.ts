import type { FastifyRequest } from 'fastify'
import { authenticate } from '#domains/sessions/authenticate'
import { bearerToken } from '#http/plugins/session'

/** Guard: lets the request pass only with a valid access token; its routes read `sessionOf(request)`. */
export async function requireSession(request: FastifyRequest): Promise<void> {
  request.session = await authenticate(request.server.context, bearerToken(request))
  await request.server.limits.admitSession(request.session.sessionId)
}
