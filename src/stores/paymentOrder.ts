import type { PaymentSource } from '@/api/types'

/** What is asked for when a code is paid. */
export interface PaymentOrder {
  /** The scanned text. */
  readonly code: string
  readonly amountFen: number
  readonly source: RequestedSource
}

export type RequestedSource =
  | { readonly kind: 'balance' }
  | { readonly kind: 'card'; readonly cardId: string }
  | { readonly kind: 'combined'; readonly cardId: string; readonly balanceFen: number }

export function isPaymentOrder(order: unknown): order is PaymentOrder {
  const { code, amountFen, source } = (order ?? {}) as Partial<PaymentOrder>
  return typeof code === 'string' && Number.isSafeInteger(amountFen) && typeof source?.kind === 'string'
}

/** What a payment says of its source. */
export function requestedSource({ kind, card, balanceFen }: PaymentSource): RequestedSource {
  switch (kind) {
    case 'balance':
      return { kind }
    case 'card':
      if (card === null) throw new Error('a card source comes with its card')
      return { kind, cardId: card.cardId }
    case 'combined':
      if (card === null || balanceFen === null) throw new Error('a combined source comes with its card and its balance')
      return { kind, cardId: card.cardId, balanceFen }
  }
}
