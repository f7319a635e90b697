import type { KindEntries } from '#context'
import { paymentMatter } from '#domains/payments/paymentMatter'
import { settlePaymentDebit } from '#domains/payments/settlePaymentDebit'
import { settleTopUpDebit } from '#domains/topups/settleTopUpDebit'
import { topUpMatter } from '#domains/topups/topUpMatter'
import { transferMatter } from '#domains/transfers/transferMatter'

/** What each kind of money matter brings to the nouns below it: the one place that lists them all. */
export const kindEntries: KindEntries = {
  debitPurposes: { payment: settlePaymentDebit, topup: settleTopUpDebit },
  billMatters: { payment: paymentMatter, topup: topUpMatter, transfer: transferMatter },
}
