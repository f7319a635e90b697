import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ApiError } from '#apiError'
import type { SessionIdentity } from '#kit/sessionIdentity'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard `requireSession`; read it with `sessionOf(request)`. */
    session: SessionIdentity | null
  }
}

/** Declares the request's session. Routes that need one stand behind `requireSession`, which asks the sessions who it is. */
export const sessionPlugin = fp(async (app) => {
  app.decorateRequest('session', null)
})

/** Who is asking. Only in routes behind the session guard. */
export function sessionOf(request: FastifyRequest): SessionIdentity {
  if (!request.session) throw new Error(`${request.routeOptions.url} has no session guard`)
  return request.session
}

/** @throws {ApiError} AUTH_REQUIRED when the request carries no bearer token. */
export function bearerToken(request: FastifyRequest): string {
  const match = /^Bearer ([A-Za-z0-9_-]{16,200})$/.exec(request.headers.authorization ?? '')
  if (!match?.[1]) throw new ApiError('AUTH_REQUIRED')
  return match[1]
}
