import type { FastifyInstance, RouteOptions } from 'fastify'
import { requireMerchant } from '#http/plugins/merchant'
import { requireSession } from '#http/plugins/session'
import { readHealth } from '#http/routes/health/readHealth'
import { createHostPhone } from '#http/routes/host-phones/createHostPhone'
import { createHostSession } from '#http/routes/host-sessions/createHostSession'
import { closeMerchantOrder } from '#http/routes/merchant/closeMerchantOrder'
import { createMerchantOrder } from '#http/routes/merchant/createMerchantOrder'
import { readMerchantOrder } from '#http/routes/merchant/readMerchantOrder'
import { readMerchantProfile } from '#http/routes/merchant/readMerchantProfile'
import { readOpenApi } from '#http/routes/openapi/readOpenApi'
import { readPartnerMerchant } from '#http/routes/partner-merchants/readPartnerMerchant'
import { createRegistration } from '#http/routes/registrations/createRegistration'
import { readSealingKey } from '#http/routes/sealing-key/readSealingKey'
import { addSessionRoutes } from '#http/routes/sessionRoutes'
import { createSession } from '#http/routes/sessions/createSession'
import { refreshSession } from '#http/routes/sessions/refreshSession'
import { createSmsCode } from '#http/routes/sms-codes/createSmsCode'
import { problemResponses } from '#http/schemas/problem'
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
}

/** Adds to the document what a group's guard demands and answers. */
function documentGuard(scheme: string, responses: Record<number, object>) {
  return (route: RouteOptions): void => {
    const schema = { ...route.schema, security: [{ [scheme]: [] }] }
    schema.response = { ...responses, ...(schema.response as Record<number, object> | undefined) }
    route.schema = schema
  }
}
