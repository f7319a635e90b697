import type { ErrorCode } from '@wallet/rules'
import type { AppContext } from '#context'
import type { PayoutRow } from '#domains/funding/openPayout'
import type { PayoutBooking, SettledPayout } from '#domains/funding/payoutPurpose'
import { readMerchant } from '#domains/merchants/readMerchant'
import { readAnyPayment } from '#domains/payments/readPayment'
import { storedRefund } from '#domains/refunds/readRefund'
import { arrivedWrites, moneyBack } from '#domains/refunds/refundCommand'
import { markRefundUnknown, type RefundRow } from '#domains/refunds/refundStore'
import { refundSucceeded } from '#domains/refunds/writes'
import { readReserved, resolveReserved } from '#ledger/reservedStore'

/**
 * A payout that gives a card's payment back. Where the bank will not take it, for whatever reason, the money goes to the
 * balance in the same command: nobody waits for a bank that may be down for days, and from there a withdrawal leads on.
 */
export const settleRefundPayout: SettledPayout = {
  async succeed(context, payout, at) {
    const refund = await storedRefund(context, payout.businessId)
    const transfers = resolveReserved(await readReserved(context.database, refund.id), 'post')
    return { transfers, writes: await endedWrites(context, refund, at) }
  },
  refuse: toBalanceInstead,
  markUnknown: (database, refundId) => markRefundUnknown(database, refundId),
}

async function toBalanceInstead(
  context: AppContext,
  payout: PayoutRow,
  { code, at }: { code: ErrorCode; at: Date },
): Promise<PayoutBooking> {
  const sent = await storedRefund(context, payout.businessId)
  const refund: RefundRow = { ...sent, target: 'balance', balanceFen: null, redirectCode: code }
  const freed = resolveReserved(await readReserved(context.database, refund.id), 'void')
  return { transfers: [...freed, ...moneyBack(refund)], writes: await endedWrites(context, refund, at) }
}

async function endedWrites(context: AppContext, refund: RefundRow, at: Date) {
  const payment = await readAnyPayment(context, refund.paymentId)
  const { name: merchantName } = await readMerchant(context, refund.merchantId)
  return [refundSucceeded({ ...refund, settledAt: at }), ...arrivedWrites({ payment, refund, merchantName }, at)]
}
