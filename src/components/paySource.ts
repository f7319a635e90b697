import type { Fen, PaymentSourceKind } from '@wallet/rules'
import type { Failure } from '@/i18n'

/** What can pay: the balance, or a card, and why not if it can't. The shape of the API's PaymentSource. */
export interface PaySource {
  kind: PaymentSourceKind
  card: { cardId: string; bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string } | null
  availableFen: Fen | null
  /** What the balance pays of a combined one; null or left out otherwise. */
  balanceFen?: Fen | null
  usable: boolean
  reason: Failure | null
}

export function isSameSource(one: PaySource | null, other: PaySource): boolean {
  return one !== null && one.kind === other.kind && one.card?.cardId === other.card?.cardId
}

/** A source among others in a list. */
export function listKeyOf({ kind, card }: Pick<PaySource, 'kind' | 'card'>): string {
  return `${kind} ${card?.cardId ?? ''}`
}
