import type { VerifiedPayer } from '#domains/funding/verifiedPayer'
import type { PayableOrder } from '#domains/payments/payableCode'
import type { PaymentView } from '#domains/payments/readPayment'
import type { KeyedRequest } from '#kit/idempotency'

/** A payment that may be tried: who pays what to whom, and the key it is stored under. */
export interface PaymentAttempt {
  readonly payer: VerifiedPayer
  readonly keyed: KeyedRequest
  readonly payable: PayableOrder
  readonly amountFen: number
}

export interface PaymentResult {
  readonly view: PaymentView
  /** `made` now, `replayed` under the same key, or the `receipt` of an order this user had paid before. */
  readonly how: 'made' | 'replayed' | 'receipt'
}
