import type { FastifyInstance, RouteOptions } from 'fastify'
import { createCharge } from '#domains/charges/http/createCharge'
import { readCharge } from '#domains/charges/http/readCharge'
import { reverseCharge } from '#domains/charges/http/reverseCharge'
import { createHostPhone } from '#domains/hosts/http/createHostPhone'
import { closeMerchantOrder } from '#domains/merchants/http/closeMerchantOrder'
import { createMerchantOrder } from '#domains/merchants/http/createMerchantOrder'
import { readMerchantOrder } from '#domains/merchants/http/readMerchantOrder'
import { readMerchantProfile } from '#domains/merchants/http/readMerchantProfile'
import { readPartnerMerchant } from '#domains/merchants/http/readPartnerMerchant'
import { requireMerchant } from '#domains/merchants/http/requireMerchant'
import { previewCode } from '#domains/payments/http/previewCode'
import { createSmsCode } from '#domains/proofs/http/createSmsCode'
import { readSealingKey } from '#domains/proofs/http/readSealingKey'
import { createRefund } from '#domains/refunds/http/createRefund'
import { listPaidOrders } from '#domains/refunds/http/listPaidOrders'
import { readRefund } from '#domains/refunds/http/readRefund'
import { createRegistration } from '#domains/registrations/http/createRegistration'
import { createHostSession } from '#domains/sessions/http/createHostSession'
import { createSession } from '#domains/sessions/http/createSession'
import { refreshSession } from '#domains/sessions/http/refreshSession'
import { requireSession } from '#domains/sessions/http/requireSession'
import { readHealth } from '#http/health/readHealth'
import { readOpenApi } from '#http/readOpenApi'
import { problemResponses } from '#http/schemas/problem'
import { addSessionRoutes } from '#http/sessionRoutes'
import type { App } from '#http/types'

/** Every route of the API, in three groups by who may call it. */
export async function registerRoutes(app: FastifyInstance): Promise<void> {
  await app.register(publicRoutes)
  await app.register(sessionRoutes)
  await app.register(merchantRoutes)
}

async function publicRoutes(app: App): Promise<void> {
  app.addHook('onRoute', (route: RouteOptions) => {
    // Said, not left out: nobody needs a key for these.
    route.schema = { ...route.schema, security: [] }
  })
  readHealth(app)
  readOpenApi(app)
  createSmsCode(app)
  readSealingKey(app)
  createRegistration(app)
  createSession(app)
  refreshSession(app)
  createHostSession(app)
  createHostPhone(app)
  readPartnerMerchant(app)
  previewCode(app)
}

async function sessionRoutes(app: App): Promise<void> {
  app.addHook('onRequest', requireSession)
  app.addHook('onRoute', documentGuard('session', problemResponses('AUTH_REQUIRED', 'SESSION_EXPIRED')))
  addSessionRoutes(app)
}

async function merchantRoutes(app: App): Promise<void> {
  app.addHook('onRequest', requireMerchant)
  app.addHook('onRoute', documentGuard('merchantKey', problemResponses('AUTH_REQUIRED', 'MERCHANT_KEY_INVALID')))
  readMerchantProfile(app)
  createMerchantOrder(app)
  readMerchantOrder(app)
  closeMerchantOrder(app)
  createCharge(app)
  readCharge(app)
  reverseCharge(app)
  listPaidOrders(app)
  createRefund(app)
  readRefund(app)
}

/** Adds to the document what a group's guard demands and answers. */
function documentGuard(scheme: string, responses: Record<number, object>) {
  return (route: RouteOptions): void => {
    const schema = { ...route.schema, security: [{ [scheme]: [] }] }
    schema.response = { ...responses, ...(schema.response as Record<number, object> | undefined) }
    route.schema = schema
  }
}
