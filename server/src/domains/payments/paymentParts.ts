import type { PaymentSourceKind, SourceKind } from '@wallet/rules'
import type { PaymentRow } from '#domains/payments/paymentStore'

/** What one source pays of a payment. */
export interface PaymentPart {
  readonly kind: SourceKind
  readonly amountFen: bigint
}

type Paid = Pick<PaymentRow, 'sourceKind' | 'amountFen' | 'balanceFen'>

const parts: Readonly<Record<PaymentSourceKind, (payment: Paid) => PaymentPart[]>> = {
  balance: ({ amountFen }) => [{ kind: 'balance', amountFen }],
  card: ({ amountFen }) => [{ kind: 'card', amountFen }],
  combined({ amountFen, balanceFen }) {
    if (balanceFen === null) throw new Error('a combined payment says what its balance pays')
    return [
      { kind: 'balance', amountFen: balanceFen },
      { kind: 'card', amountFen: amountFen - balanceFen },
    ]
  },
}

/** The sources of a payment with what each pays; together they are its amount. */
export const partsOf = (payment: Paid): PaymentPart[] => parts[payment.sourceKind](payment)

/** What one kind of source pays of a payment; zero where it pays nothing. */
export function partFenOf(payment: Paid, kind: SourceKind): bigint {
  return partsOf(payment).find((part) => part.kind === kind)?.amountFen ?? 0n
}
