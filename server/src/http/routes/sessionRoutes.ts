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
import { createHostIdentity } from '#http/routes/host-identities/createHostIdentity'
import { detachHostIdentity } from '#http/routes/host-identities/detachHostIdentity'
import { createIdentity } from '#http/routes/identity/createIdentity'
import { readLoginMethods } from '#http/routes/login-methods/readLoginMethods'
import { setLoginPassword } from '#http/routes/login-password/setLoginPassword'
import { readUser } from '#http/routes/me/readUser'
import { listMessages } from '#http/routes/messages/listMessages'
import { readMessages } from '#http/routes/messages/readMessages'
import { listPartnerMerchants } from '#http/routes/partner-merchants/listPartnerMerchants'
import { createPayment } from '#http/routes/payments/createPayment'
import { readPayment } from '#http/routes/payments/readPayment'
import { readPaymentByKey } from '#http/routes/payments/readPaymentByKey'
import { setPin } from '#http/routes/pin/setPin'
import { listPointsEntries } from '#http/routes/points/listPointsEntries'
import { readPoints } from '#http/routes/points/readPoints'
import { createProofCode } from '#http/routes/proof-codes/createProofCode'
import { deleteSession } from '#http/routes/sessions/deleteSession'
import { grantSubscriptions } from '#http/routes/subscriptions/grantSubscriptions'
import { listSubscriptions } from '#http/routes/subscriptions/listSubscriptions'
import { createTopUp } from '#http/routes/topups/createTopUp'
import { readTopUp } from '#http/routes/topups/readTopUp'
import { readTopUpByKey } from '#http/routes/topups/readTopUpByKey'
import type { App } from '#http/types'

/** What a signed-in user may ask for. The caller puts the session guard before it. */
export function addSessionRoutes(app: App): void {
  deleteSession(app)
  readUser(app)
  readLoginMethods(app)
  setLoginPassword(app)
  createHostIdentity(app)
  detachHostIdentity(app)
  createProofCode(app)
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
