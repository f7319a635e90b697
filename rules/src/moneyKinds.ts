/** The kinds of money matters. Code that treats them differently does so by a table over them: a new one must not compile until it is handled. */

/** Where money is that can pay. */
export const sourceKinds = ['balance', 'card'] as const

export type SourceKind = (typeof sourceKinds)[number]

/** What a payment is made from: one source, or the balance filled up from a card. */
export const paymentSourceKinds = [...sourceKinds, 'combined'] as const

export type PaymentSourceKind = (typeof paymentSourceKinds)[number]

/** What code an order is paid by: a merchant's printed one, that of one order, or the payer's own that the merchant reads. */
export const codeKinds = ['static', 'dynamic', 'presented'] as const

export type CodeKind = (typeof codeKinds)[number]

/** What a bill is the bill of. */
export const billKinds = ['payment', 'topup', 'transfer', 'withdrawal'] as const

export type BillKind = (typeof billKinds)[number]

/** What the ledger's transfers are about: a bill's matter, or the refund of a payment, which is told on the payment's bill. */
export type MatterKind = BillKind | 'refund'

/** What money is fetched from outside for. */
export type DebitPurpose = 'topup' | 'payment'

/** What money is sent to a card for. */
export type PayoutPurpose = 'withdrawal' | 'refund'

/** Where a refund goes: to what paid, or to the balance where that is gone. */
export type RefundTarget = PaymentSourceKind

/** `paying` and `unknown` are settled later, once; `succeeded` and `failed` are for good. */
export const moneyStatuses = ['paying', 'succeeded', 'failed', 'unknown'] as const

export type MoneyStatus = (typeof moneyStatuses)[number]

/** Slots of the sentence that says why money did not move. */
export type FailureParams = Readonly<Record<string, string | number>>
