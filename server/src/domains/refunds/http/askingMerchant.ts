import type { FastifyRequest } from 'fastify'

/** Which merchant is asking. Only in routes behind the merchant guard, which is the merchants' own. */
export function askingMerchant(request: FastifyRequest): NonNullable<FastifyRequest['merchant']> {
  if (!request.merchant) throw new Error(`${request.routeOptions.url} has no merchant guard`)
  return request.merchant
}
