import { pointsFor } from '@wallet/rules'
import type { AppContext } from '#context'
import { billFailed, billSucceeded } from '#domains/bills/writes'
import type { SettledPurpose } from '#domains/funding/debitPurpose'
import { orderGivenBack } from '#domains/merchants/payableOrder'
import { type MerchantRow, readMerchant } from '#domains/merchants/readMerchant'
import { orderPaid } from '#domains/merchants/writes'
import { messageAdded } from '#domains/messages/writes'
import { paymentMessage } from '#domains/payments/messages'
import { partFenOf } from '#domains/payments/paymentParts'
import { findPayment, markPaymentUnknown, type PaymentRow } from '#domains/payments/paymentStore'
import { paymentFailed, paymentSucceeded } from '#domains/payments/writes'
import { pointsTransfers } from '#domains/points/pointsTransfers'
import { uuidv7 } from '#ids'
import { bankClearing, merchantReceivable } from '#ledger/chartOfAccounts'
import { reserveClaim } from '#ledger/claimKeys'
import { readReserved, resolveReserved } from '#ledger/reservedStore'
import type { TransferIntent } from '#ledger/types'

/**
 * A debit that pays a merchant: the bank owes us the money, we owe it to the merchant, the user earns points. What the
 * balance pays beside it was reserved before the bank was asked, and is taken or freed with it.
 */
export const settlePaymentDebit: SettledPurpose = {
  async succeed(context, debit, at) {
    const { payment, merchant } = await paymentOf(context, debit)
    const { id, userId, amountFen, createdAt: occurredAt } = payment
    const pointsEarned = BigInt(pointsFor(Number(amountFen), payment.pointsRateBasisPoints))
    const money: TransferIntent = {
      id: uuidv7(),
      book: 'fen',
      debit: bankClearing,
      credit: merchantReceivable(payment.merchantId),
      amount: debit.amountFen,
      kind: 'payment',
      businessType: 'payment',
      businessId: id,
    }
    const taken = resolveReserved(await reservedOf(context, payment), 'post')
    return {
      transfers: [money, ...taken, ...pointsTransfers(payment, pointsEarned)],
      writes: [
        paymentSucceeded({ id, pointsEarned, at }),
        orderPaid({ id: payment.orderId, paymentId: id, at }),
        ...billSucceeded({ id, userId, kind: 'payment', direction: 'out', amountFen, occurredAt }, at),
        messageAdded(paymentMessage(payment, merchant.name, pointsEarned, at)),
      ],
    }
  },
  async refuse(context, debit, failure) {
    const { payment, merchant } = await paymentOf(context, debit)
    const { id, userId, orderId, orderKind, amountFen } = payment
    const reserved = await reservedOf(context, payment)
    const isUnreserved = partFenOf(payment, 'balance') > 0n && reserved.length === 0
    const { writes, releases } = orderGivenBack({ orderId, orderKind, paymentId: id })
    const { code, at } = failure
    const params = { merchant: merchant.name, amountFen: Number(amountFen), code }
    return {
      claims: isUnreserved ? [{ key: reserveClaim(id), holder: uuidv7(), refusal: 'RESERVED_MEANWHILE' }] : [],
      releases,
      transfers: resolveReserved(reserved, 'void'),
      writes: [
        ...writes,
        paymentFailed(id, failure),
        billFailed({ id, at }),
        messageAdded({ userId, kind: 'payment_failed', subject: id, params, billId: id, at }),
      ],
    }
  },
  markUnknown: markPaymentUnknown,
}

async function paymentOf(
  context: AppContext,
  debit: { id: string; userId: string; businessId: string },
): Promise<{ payment: PaymentRow; merchant: MerchantRow }> {
  const payment = await findPayment(context.database, debit.userId, debit.businessId)
  if (!payment) throw new Error(`the debit ${debit.id} has no payment`)
  return { payment, merchant: await readMerchant(context, payment.merchantId) }
}

async function reservedOf({ database }: AppContext, payment: PaymentRow) {
  return partFenOf(payment, 'balance') === 0n ? [] : readReserved(database, payment.id)
}
