/** What is asked for when a code is paid. */
export interface PaymentOrder {
  /** The scanned text. */
  readonly code: string
  readonly amountFen: number
  readonly source: { readonly kind: 'balance' } | { readonly kind: 'card'; readonly cardId: string }
}

export function isPaymentOrder(order: unknown): order is PaymentOrder {
  const { code, amountFen, source } = (order ?? {}) as Partial<PaymentOrder>
  return typeof code === 'string' && Number.isSafeInteger(amountFen) && typeof source?.kind === 'string'
}
