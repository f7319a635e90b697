import { pointsFor } from '@wallet/rules'
import type { SettledPurpose } from '#domains/funding/debitPurpose'
import { giveBackOrder } from '#domains/merchants/payableOrder'
import { readMerchant } from '#domains/merchants/readMerchant'
import { orderPaid } from '#domains/merchants/writes'
import { messageAdded } from '#domains/messages/writes'
import { paymentMessage } from '#domains/payments/messages'
import { failPayment, findPayment, markPaymentUnknown, type PaymentRow } from '#domains/payments/paymentStore'
import { paymentSucceeded } from '#domains/payments/writes'
import { pointsTransfers } from '#domains/points/pointsTransfers'
import { uuidv7 } from '#ids'
import { bankClearing, merchantReceivable } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'
import type { Queryable } from '#storage/database'

/** A debit that pays a merchant: the bank owes us the money, we owe it to the merchant, the user earns points. */
export const settlePaymentDebit: SettledPurpose = {
  direction: 'out',
  async book(context, debit, at) {
    const payment = await paymentOf(context.database, debit)
    const merchant = await readMerchant(context, payment.merchantId)
    const pointsEarned = BigInt(pointsFor(Number(payment.amountFen), payment.pointsRateBasisPoints))
    const money: TransferIntent = {
      id: uuidv7(),
      book: 'fen',
      debit: bankClearing,
      credit: merchantReceivable(payment.merchantId),
      amount: debit.amountFen,
      kind: 'payment',
      businessType: 'payment',
      businessId: payment.id,
    }
    return {
      transfers: [money, ...pointsTransfers(payment, pointsEarned)],
      writes: [
        paymentSucceeded({ id: payment.id, pointsEarned, at }),
        orderPaid({ id: payment.orderId, paymentId: payment.id, at }),
        messageAdded(paymentMessage(payment, merchant.name, pointsEarned, at)),
      ],
    }
  },
  markUnknown: markPaymentUnknown,
  async fail(tx, debit, failure) {
    const payment = await paymentOf(tx, debit)
    await giveBackOrder(tx, { orderId: payment.orderId, orderKind: payment.orderKind, paymentId: payment.id })
    await failPayment(tx, payment.id, failure)
  },
  failureMessage({ businessId, userId, amountFen }, { code, at }, title) {
    const params = { ...(title === null ? {} : { merchant: title }), amountFen: Number(amountFen), code }
    return { userId, kind: 'payment_failed', subject: businessId, params, billId: businessId, at }
  },
}

async function paymentOf(
  database: Queryable,
  debit: { id: string; userId: string; businessId: string },
): Promise<PaymentRow> {
  const payment = await findPayment(database, debit.userId, debit.businessId)
  if (!payment) throw new Error(`the debit ${debit.id} has no payment`)
  return payment
}
