import type { SourceKind } from '@wallet/rules'
import { balanceSource } from '#domains/payments/balanceSource'
import { cardSource } from '#domains/payments/cardSource'
import type { PaymentSourceEntry } from '#domains/payments/paymentSource'

/** What can pay a merchant, in the order in which it is offered. */
export const paymentSources: Readonly<Record<SourceKind, PaymentSourceEntry>> = {
  balance: balanceSource,
  card: cardSource,
}
