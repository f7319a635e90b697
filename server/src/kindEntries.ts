import type { KindEntries } from '#context'
import { settlePaymentDebit } from '#domains/payments/settlePaymentDebit'
import { paymentWithRefunds } from '#domains/refunds/paymentWithRefunds'
import { settleRefundPayout } from '#domains/refunds/settleRefundPayout'
import { settleTopUpDebit } from '#domains/topups/settleTopUpDebit'
import { topUpMatter } from '#domains/topups/topUpMatter'
import { transferMatter } from '#domains/transfers/transferMatter'
import { settleWithdrawalPayout } from '#domains/withdrawals/settleWithdrawalPayout'
import { withdrawalMatter } from '#domains/withdrawals/withdrawalMatter'

/** What each kind of money matter brings to the nouns below it: the one place that lists them all. */
export const kindEntries: KindEntries = {
  debitPurposes: { payment: settlePaymentDebit, topup: settleTopUpDebit },
  payoutPurposes: { withdrawal: settleWithdrawalPayout, refund: settleRefundPayout },
  billMatters: {
    payment: paymentWithRefunds,
    topup: topUpMatter,
    transfer: transferMatter,
    withdrawal: withdrawalMatter,
  },
}
