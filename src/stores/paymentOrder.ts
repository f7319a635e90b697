import type { PaymentSource } from '@/api/types'

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

/** What a payment says of its source. */
export function requestedSource({ kind, card }: PaymentSource): PaymentOrder['source'] {
  switch (kind) {
    case 'balance':
      return { kind }
    case 'card':
      if (card === null) throw new Error('a card source comes with its card')
      return { kind, cardId: card.cardId }
  }
}
