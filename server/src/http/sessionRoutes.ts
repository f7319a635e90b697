import { readBalance } from '#domains/balance/http/readBalance'
import { listBills } from '#domains/bills/http/listBills'
import { readBill } from '#domains/bills/http/readBill'
import { confirmCardBinding } from '#domains/cards/http/confirmCardBinding'
import { createCardBinding } from '#domains/cards/http/createCardBinding'
import { listCards } from '#domains/cards/http/listCards'
import { setDefaultCard } from '#domains/cards/http/setDefaultCard'
import { unbindCard } from '#domains/cards/http/unbindCard'
import { confirmCharge } from '#domains/charges/http/confirmCharge'
import { readPaymentCode } from '#domains/charges/http/readPaymentCode'
import { refuseCharge } from '#domains/charges/http/refuseCharge'
import { closeCollection } from '#domains/collections/http/closeCollection'
import { createCollection } from '#domains/collections/http/createCollection'
import { declineShare } from '#domains/collections/http/declineShare'
import { findCollection } from '#domains/collections/http/findCollection'
import { listCollections } from '#domains/collections/http/listCollections'
import { payShare } from '#domains/collections/http/payShare'
import { quoteShare } from '#domains/collections/http/quoteShare'
import { readCollection } from '#domains/collections/http/readCollection'
import { remindPayers } from '#domains/collections/http/remindPayers'
import { takeShare } from '#domains/collections/http/takeShare'
import { giveConsent } from '#domains/consents/http/giveConsent'
import { listConsents } from '#domains/consents/http/listConsents'
import { withdrawConsent } from '#domains/consents/http/withdrawConsent'
import { createIdentity } from '#domains/identity/http/createIdentity'
import { readLimits } from '#domains/limits/http/readLimits'
import { setOwnLimit } from '#domains/limits/http/setOwnLimit'
import { createHostIdentity } from '#domains/loginMethods/http/createHostIdentity'
import { detachHostIdentity } from '#domains/loginMethods/http/detachHostIdentity'
import { readLoginMethods } from '#domains/loginMethods/http/readLoginMethods'
import { setLoginPassword } from '#domains/loginMethods/http/setLoginPassword'
import { listPartnerMerchants } from '#domains/merchants/http/listPartnerMerchants'
import { listMessages } from '#domains/messages/http/listMessages'
import { readMessages } from '#domains/messages/http/readMessages'
import { createPaymentCodeDevice } from '#domains/paymentCodes/http/createPaymentCodeDevice'
import { createPayment } from '#domains/payments/http/createPayment'
import { readPayment } from '#domains/payments/http/readPayment'
import { readPaymentByKey } from '#domains/payments/http/readPaymentByKey'
import { readPreflight } from '#domains/payments/http/readPreflight'
import { resolveCode } from '#domains/payments/http/resolveCode'
import { setSourceOrder } from '#domains/payments/http/setSourceOrder'
import { listPointsEntries } from '#domains/points/http/listPointsEntries'
import { readPoints } from '#domains/points/http/readPoints'
import { checkNewPin } from '#domains/proofs/http/checkNewPin'
import { createProofCode } from '#domains/proofs/http/createProofCode'
import { setPin } from '#domains/proofs/http/setPin'
import { deleteSession } from '#domains/sessions/http/deleteSession'
import { grantSubscriptions } from '#domains/subscriptions/http/grantSubscriptions'
import { listSubscriptions } from '#domains/subscriptions/http/listSubscriptions'
import { createTopUp } from '#domains/topups/http/createTopUp'
import { readTopUp } from '#domains/topups/http/readTopUp'
import { readTopUpByKey } from '#domains/topups/http/readTopUpByKey'
import { acceptTransfer } from '#domains/transfers/http/acceptTransfer'
import { createReceiveCode } from '#domains/transfers/http/createReceiveCode'
import { createTransfer } from '#domains/transfers/http/createTransfer'
import { findPayee } from '#domains/transfers/http/findPayee'
import { listPayees } from '#domains/transfers/http/listPayees'
import { listWaitingTransfers } from '#domains/transfers/http/listWaitingTransfers'
import { quoteTransfer } from '#domains/transfers/http/quoteTransfer'
import { readTransfer } from '#domains/transfers/http/readTransfer'
import { readTransferByKey } from '#domains/transfers/http/readTransferByKey'
import { recallTransfer } from '#domains/transfers/http/recallTransfer'
import { refuseTransfer } from '#domains/transfers/http/refuseTransfer'
import { readUser } from '#domains/users/http/readUser'
import { createWithdrawal } from '#domains/withdrawals/http/createWithdrawal'
import { quoteWithdrawal } from '#domains/withdrawals/http/quoteWithdrawal'
import { readWithdrawal } from '#domains/withdrawals/http/readWithdrawal'
import { readWithdrawalByKey } from '#domains/withdrawals/http/readWithdrawalByKey'
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
  checkNewPin(app)
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
  readLimits(app)
  setOwnLimit(app)
  readPreflight(app)
  setSourceOrder(app)
  findPayee(app)
  listPayees(app)
  createReceiveCode(app)
  quoteTransfer(app)
  createTransfer(app)
  readTransferByKey(app)
  listWaitingTransfers(app)
  readTransfer(app)
  acceptTransfer(app)
  refuseTransfer(app)
  recallTransfer(app)
  createCollection(app)
  listCollections(app)
  findCollection(app)
  takeShare(app)
  readCollection(app)
  quoteShare(app)
  payShare(app)
  declineShare(app)
  remindPayers(app)
  closeCollection(app)
  quoteWithdrawal(app)
  createWithdrawal(app)
  readWithdrawalByKey(app)
  readWithdrawal(app)
  resolveCode(app)
  createPayment(app)
  readPaymentByKey(app)
  readPayment(app)
  createPaymentCodeDevice(app)
  readPaymentCode(app)
  confirmCharge(app)
  refuseCharge(app)
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
