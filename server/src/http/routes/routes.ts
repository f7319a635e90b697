import type { FastifyInstance, RouteOptions } from 'fastify'
import { requireMerchant } from '#http/plugins/merchant'
import { requireSession } from '#http/plugins/session'
import { readBalance } from '#http/routes/balance/readBalance'
import { listBills } from '#http/routes/bills/listBills'
import { readBill } from '#http/routes/bills/readBill'
import { confirmCardBinding } from '#http/routes/card-bindings/confirmCardBinding'
import { createCardBinding } from '#http/routes/card-bindings/createCardBinding'
import { listCards } from '#http/routes/cards/listCards'
import { setDefaultCard } from '#http/routes/cards/setDefaultCard'
import { unbindCard } from '#http/routes/cards/unbindCard'
import { resolveCode } from '#http/routes/codes/resolveCode'
import { giveConsent } from '#http/routes/consents/giveConsent'
import { listConsents } from '#http/routes/consents/listConsents'
import { withdrawConsent } from '#http/routes/consents/withdrawConsent'
import { readHealth } from '#http/routes/health/readHealth'
import { createHostIdentity } from '#http/routes/host-identities/createHostIdentity'
import { deleteHostIdentity } from '#http/routes/host-identities/deleteHostIdentity'
import { createHostPhone } from '#http/routes/host-phones/createHostPhone'
import { createHostSession } from '#http/routes/host-sessions/createHostSession'
import { createIdentity } from '#http/routes/identity/createIdentity'
import { readLoginMethods } from '#http/routes/login-methods/readLoginMethods'
import { setLoginPassword } from '#http/routes/login-password/setLoginPassword'
import { readUser } from '#http/routes/me/readUser'
import { closeMerchantOrder } from '#http/routes/merchant/closeMerchantOrder'
import { createMerchantOrder } from '#http/routes/merchant/createMerchantOrder'
import { readMerchantOrder } from '#http/routes/merchant/readMerchantOrder'
import { readMerchantProfile } from '#http/routes/merchant/readMerchantProfile'
import { listMessages } from '#http/routes/messages/listMessages'
import { readMessages } from '#http/routes/messages/readMessages'
import { readOpenApi } from '#http/routes/openapi/readOpenApi'
import { listPartnerMerchants } from '#http/routes/partner-merchants/listPartnerMerchants'
import { readPartnerMerchant } from '#http/routes/partner-merchants/readPartnerMerchant'
import { createPayment } from '#http/routes/payments/createPayment'
import { readPayment } from '#http/routes/payments/readPayment'
import { readPaymentByKey } from '#http/routes/payments/readPaymentByKey'
import { setPin } from '#http/routes/pin/setPin'
import { listPointsEntries } from '#http/routes/points/listPointsEntries'
import { readPoints } from '#http/routes/points/readPoints'
import { createRegistration } from '#http/routes/registrations/createRegistration'
import { readSealingKey } from '#http/routes/sealing-key/readSealingKey'
import { createSession } from '#http/routes/sessions/createSession'
import { deleteSession } from '#http/routes/sessions/deleteSession'
import { refreshSession } from '#http/routes/sessions/refreshSession'
import { createSmsCode } from '#http/routes/sms-codes/createSmsCode'
import { grantSubscriptions } from '#http/routes/subscriptions/grantSubscriptions'
import { listSubscriptions } from '#http/routes/subscriptions/listSubscriptions'
import { createTopUp } from '#http/routes/topups/createTopUp'
import { readTopUp } from '#http/routes/topups/readTopUp'
import { readTopUpByKey } from '#http/routes/topups/readTopUpByKey'
import { problemResponses } from '#http/schemas/problem'
import type { App } from '#http/types'

/** Every route of the API, in three groups by who may call it. */
export async function registerRoutes(app: FastifyInstance): Promise<void> {
  await app.register(publicRoutes)
  await app.register(sessionRoutes)
  await app.register(merchantRoutes)
}

async function publicRoutes(app: App): Promise<void> {
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
  deleteSession(app)
  readUser(app)
  readLoginMethods(app)
  setLoginPassword(app)
  createHostIdentity(app)
  deleteHostIdentity(app)
  createIdentity(app)
  setPin(app)
  listCards(app)
  createCardBinding(app)
  confirmCardBinding(app)
  setDefaultCard(app)
  unbindCard(app)
  readBalance(app)
  createTopUp(app)
  readTopUpByKey(app)
  readTopUp(app)
  resolveCode(app)
  createPayment(app)
  readPaymentByKey(app)
  readPayment(app)
  listBills(app)
  readBill(app)
  readPoints(app)
  listPointsEntries(app)
  listPartnerMerchants(app)
  listConsents(app)
  giveConsent(app)
  withdrawConsent(app)
  listMessages(app)
  readMessages(app)
  listSubscriptions(app)
  grantSubscriptions(app)
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
