import type { PaymentSourceKind, SourceKind } from '@wallet/rules'
import { balanceSource } from '#domains/payments/balanceSource'
import { cardSource } from '#domains/payments/cardSource'
import { combinedSource } from '#domains/payments/combinedSource'
import type { PaymentSourceEntry, SingleSourceEntry } from '#domains/payments/paymentSource'

/** Where money is that can pay a merchant, in the order in which it is offered. */
export const singleSources: Readonly<Record<SourceKind, SingleSourceEntry>> = {
  balance: balanceSource,
  card: cardSource,
}

/** What can pay a merchant. */
export const paymentSources: Readonly<Record<PaymentSourceKind, PaymentSourceEntry>> = {
  ...singleSources,
  combined: combinedSource,
}
