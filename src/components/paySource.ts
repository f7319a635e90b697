import type { Fen, SourceKind } from '@wallet/rules'
import type { Failure } from '@/i18n'

/** What can pay: the balance, or a card, and why not if it can't. The shape of the API's PaymentSource. */
export interface PaySource {
  kind: SourceKind
  card: { cardId: string; bankCode: string; bankName: string; cardType: 'debit' | 'credit'; lastFour: string } | null
  availableFen: Fen | null
  usable: boolean
  reason: Failure | null
}

export function isSameSource(one: PaySource | null, other: PaySource): boolean {
  return one !== null && one.kind === other.kind && one.card?.cardId === other.card?.cardId
}
