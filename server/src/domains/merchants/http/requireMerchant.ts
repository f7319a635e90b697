import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { authenticateMerchant } from '#domains/merchants/authenticateMerchant'
import type { MerchantRow } from '#domains/merchants/merchantStore'
import { bearerToken } from '#http/plugins/session'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the merchant guard; read it with `merchantOf(request)` of `#http/plugins/merchant`. */
    merchant: MerchantRow | null
  }
}

/** Declares the request's merchant. Routes that need one register `requireMerchant` in their group. */
export const merchantPlugin = fp(async (app) => {
  app.decorateRequest('merchant', null)
})

/** Guard: lets the request pass only with a merchant's key. */
export async function requireMerchant(request: FastifyRequest): Promise<void> {
  request.merchant = await authenticateMerchant(request.server.context, bearerToken(request))
}
