import type { KeyedRequest } from '#services/idempotency'
import type { PayableCode } from '#services/payableCode'
import type { PaymentView } from '#services/readPayment'
import type { VerifiedPayer } from '#services/verifiedPayer'

/** A payment that may be tried: who pays what to whom, and the key it is stored under. */
export interface PaymentAttempt {
  readonly payer: VerifiedPayer
  readonly keyed: KeyedRequest
  readonly payable: PayableCode
  readonly amountFen: number
}

export interface PaymentResult {
  readonly view: PaymentView
  /** `made` now, `replayed` under the same key, or the `receipt` of an order this user had paid before. */
  readonly how: 'made' | 'replayed' | 'receipt'
}
