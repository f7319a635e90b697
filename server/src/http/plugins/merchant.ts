import type { FastifyRequest } from 'fastify'

/** Which merchant is asking. Only in routes behind the merchant guard, which says what a request's merchant is. */
export function merchantOf(request: FastifyRequest): NonNullable<FastifyRequest['merchant']> {
  if (!request.merchant) throw new Error(`${request.routeOptions.url} has no merchant guard`)
  return request.merchant
}
